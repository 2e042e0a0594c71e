import { listOf } from './lists.ts'
import type { Part, Schema } from './model.ts'
import { filter, listParameters, using } from './parameters.ts'
import { idOf } from './records.ts'
import { also, badContent, done, json, listed, posted, shown } from './responses.ts'

const tags = ['Webhooks']

const events: Schema = {
  type: 'array',
  minItems: 1,
  items: {
    enum: [
      'user.created',
      'user.updated',
      'user.deleted',
      'user.*',
      'order.created',
      'order.updated',
      'order.deleted',
      'order.*',
      'post.created',
      'post.updated',
      'post.deleted',
      'post.*',
    ],
  },
}
const url: Schema = {
  type: 'string',
  format: 'uri',
  pattern: '^https?://',
  maxLength: 500,
  description: 'Where messages are sent. Only hosts of the lab can be reached.',
}
const secret: Schema = {
  type: 'string',
  pattern: '^whsec_([A-Za-z0-9+/]{4}){8,20}([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)?$',
  description: 'What messages are signed with: whsec_ and 24 to 63 bytes as base64.',
}
const moment: Schema = { type: 'string', format: 'date-time' }
const webhook: Readonly<Record<string, Schema>> = {
  id: { type: 'integer', minimum: 1 },
  url: { type: 'string', pattern: '^https?://' },
  events,
  createdAt: moment,
}
const required = ['id', 'url', 'events', 'createdAt']

/** `/webhooks`, `/webhooks/{id}` and `/webhooks/{id}/deliveries`. */
export const webhooks: Part = {
  schemas: {
    Webhook: { type: 'object', required, additionalProperties: false, properties: webhook },
    WebhookWithSecret: {
      type: 'object',
      description: 'Keep the secret: it is not shown again.',
      required: [...required, 'secret'],
      additionalProperties: false,
      properties: { ...webhook, secret },
    },
    WebhookContent: {
      type: 'object',
      description: 'Where no secret is sent, one is made.',
      required: ['url', 'events'],
      properties: { url, events, secret },
    },
    WebhookList: listOf('Webhook'),
    Delivery: {
      type: 'object',
      required: ['id', 'message', 'webhookId', 'event', 'status', 'createdAt', 'attempts'],
      additionalProperties: false,
      properties: {
        id: { type: 'integer', minimum: 1 },
        message: { type: 'string', pattern: '^msg_\\d+$', description: 'The Webhook-Id that was sent.' },
        webhookId: { type: 'integer', minimum: 1 },
        event: { type: 'string', pattern: '^(user|order|post)\\.(created|updated|deleted)$' },
        status: {
          enum: ['pending', 'delivered', 'failed', 'interrupted'],
          description: '`interrupted`: the page was reloaded before the last attempt.',
        },
        createdAt: moment,
        attempts: { type: 'array', maxItems: 3, items: { $ref: '#/components/schemas/DeliveryAttempt' } },
      },
    },
    DeliveryAttempt: {
      type: 'object',
      description: 'What came back: a status, or no answer at all.',
      required: ['at'],
      additionalProperties: false,
      properties: { at: moment, status: { type: 'integer' }, error: { type: 'string' } },
      oneOf: [{ required: ['status'] }, { required: ['error'] }],
    },
    DeliveryList: listOf('Delivery'),
  },
  paths: {
    '/webhooks': {
      get: {
        operationId: 'listWebhooks',
        summary: 'List webhooks',
        tags,
        parameters: listParameters(['id', 'url']),
        responses: { 200: listed('WebhookList'), ...also('ListNotModified') },
      },
      post: {
        operationId: 'createWebhook',
        summary: 'Ask to be told of events',
        tags,
        parameters: using('IdempotencyKey'),
        requestBody: {
          required: true,
          content: json('WebhookContent', { url: 'https://hooks.example.com/mine', events: ['order.*'] }),
        },
        responses: {
          201: posted('It was created. Ten are the most.', 'WebhookWithSecret'),
          ...also('Conflict', ...badContent),
        },
      },
    },
    '/webhooks/{id}': {
      get: {
        operationId: 'getWebhook',
        summary: 'Read a webhook, without its secret',
        tags,
        parameters: [idOf(1), ...using('IfNoneMatch')],
        responses: { 200: shown('The webhook.', 'Webhook'), ...also('NotModified', 'NotFound') },
      },
      delete: {
        operationId: 'deleteWebhook',
        summary: 'Be told no more',
        tags,
        parameters: [idOf(1), ...using('IfMatch')],
        responses: { 204: done('It is gone.'), ...also('NotFound', 'PreconditionFailed') },
      },
    },
    '/webhooks/{id}/deliveries': {
      get: {
        operationId: 'listDeliveries',
        summary: 'List the last 20 messages of a webhook, the latest first',
        tags,
        parameters: [
          idOf(1),
          ...listParameters(['id']),
          filter('event', 'Only messages of this event.', 'order.created'),
          filter('status', 'Only messages in this state.', 'failed'),
        ],
        responses: { 200: listed('DeliveryList'), ...also('ListNotModified', 'NotFound') },
      },
    },
  },
}
