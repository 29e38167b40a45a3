{{- define "fairlead.labels" -}}
app.kubernetes.io/name: fairlead
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "fairlead.selector" -}}
app.kubernetes.io/name: fairlead
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "fairlead.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{- define "fairlead.securityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
runAsUser: 1000
capabilities: { drop: [ALL] }
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{/* The name of the API's port that serves its probes and metrics. */}}
{{- define "fairlead.probesPortName" -}}
{{ if .Values.api.probesPort }}probes{{ else }}http{{ end }}
{{- end }}

{{/* What Prometheus goes by; the argument is a list of the values and the port of the metrics. */}}
{{- define "fairlead.scrapeAnnotations" -}}
{{- if (index . 0).scrapeAnnotations -}}
prometheus.io/scrape: "true"
prometheus.io/port: {{ index . 1 | quote }}
prometheus.io/path: /metrics
{{- end }}
{{- end }}

{{/* The one place that may be written to; nothing in it outlives the container. */}}
{{- define "fairlead.tmpMount" -}}
- { name: tmp, mountPath: /tmp }
{{- end }}

{{- define "fairlead.tmpVolume" -}}
- name: tmp
  emptyDir: { sizeLimit: {{ .Values.tmpSizeLimit }} }
{{- end }}

{{/* DNS, the database, Temporal and the mail server: all that a server or worker speaks to. */}}
{{- define "fairlead.egress" -}}
- ports:
    - { port: 53, protocol: UDP }
    - { port: 53, protocol: TCP }
{{- range .Values.networkPolicy.egress }}
- {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}
