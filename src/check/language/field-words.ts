import { ProjectWords } from './project-words.ts';

/** What the dictionary lacks and nobody should have to add: short months, keys, and the names of much used programs and standards. */
export const fieldWords = new ProjectWords(`
jan feb mar apr jun jul aug sep sept okt nov dec
ctrl shift esc tab enter alt cmd backspace
macOS/s iOS/s iPadOS Android/s Windows/s Linux/s Ubuntu Debian Chrome Chromium Firefox Safari
JavaScript/s TypeScript/s Python/s Markdown/s PowerShell Bash Node npm pip curl git ssh sudo cron
GitHub/s GitLab/s Docker/s Kubernetes Helm nginx Apache systemd
PostgreSQL MySQL MariaDB SQLite MongoDB Redis Kafka RabbitMQ Elasticsearch Prometheus Grafana
OpenID OAuth Keycloak OpenAPI GraphQL WebSocket webhook webhooks
`);
