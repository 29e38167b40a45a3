// @ts-nocheck
// Generated from server/openapi.json; do not edit.

export type ClientOptions = {
    baseUrl: `${string}://${string}/api/v1` | (string & {});
};

export type DeliveryInput = {
    /**
     * The source's own id; the same id again is the same lead.
     */
    externalId?: unknown;
    /**
     * ISO 8601; now if absent.
     */
    receivedAt?: unknown;
    contact?: {
        firstName?: unknown;
        lastName?: unknown;
        email?: unknown;
        cellPhone?: unknown;
        preferredLanguage?: unknown;
    };
    loan?: {
        amountUsd?: unknown;
        purchasePriceUsd?: unknown;
        annualIncomeUsd?: unknown;
        purpose?: unknown;
        propertyType?: unknown;
        propertyState?: unknown;
        termMonths?: unknown;
        creditMeetsGuidelines?: unknown;
    };
};

/**
 * Nodes, edges, positions and routing settings, as `Graph` of the engine.
 */
export type GraphInput = {
    nodes: Array<{
        kind: string;
        id: string;
        [key: string]: unknown;
    }>;
    edges: Array<{
        id: string;
        from: string;
        to: string;
        [key: string]: unknown;
    }>;
    settings: {
        [key: string]: unknown;
    };
    [key: string]: unknown;
};

export type UserRef = {
    id: string;
    name: string;
};

export type NamedRef = {
    id: string;
    name: string;
};

export type Problem = {
    /**
     * A page that explains the code.
     */
    type: string;
    title: string;
    status: number;
    /**
     * Stable; switch on this.
     */
    code: string;
    /**
     * What went wrong here and how to mend it.
     */
    detail: string;
    instance?: string;
    /**
     * One entry for each thing wrong, with a JSON pointer into the body.
     */
    errors?: Array<{
        code: string;
        pointer: string;
        detail: string;
    }>;
    [key: string]: unknown;
};

export type User = {
    id: string;
    name: string;
    email: string;
    role: 'admin' | 'manager' | 'marketing' | 'loan_officer' | 'partner' | 'engineer';
    active: boolean;
    licensedStates: Array<string>;
    languages: Array<string>;
    timeZone: string;
    workingHours: Array<{
        weekday: number;
        fromMinute: number;
        toMinute: number;
    }>;
    teamIds: Array<string>;
};

export type Team = {
    id: string;
    name: string;
    memberIds: Array<string>;
};

export type Source = {
    id: string;
    name: string;
    workflow: NamedRef | null;
};

export type Import = {
    id: string;
    fileName: string;
    state: 'receiving' | 'queued' | 'running' | 'done' | 'failed';
    sizeBytes: number;
    bytesDone: number;
    rowsDone: number;
    rowsCreated: number;
    /**
     * Rows whose external id was there already: the same lead, nothing new.
     */
    rowsRepeated: number;
    rowsFailed: number;
    /**
     * Why the whole file was refused.
     */
    error: string | null;
    /**
     * A CSV of the failed rows with their reasons.
     */
    failedRowsUrl: string | null;
    createdBy: UserRef | null;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
    finishedAt: string | null;
};

export type FailedRow = {
    line: number;
    row: {
        [key: string]: string;
    };
    errors: Array<{
        code: string;
        column: string | null;
        detail: string;
    }>;
};

export type Delivery = {
    /**
     * The source's own id; the same id again is the same lead.
     */
    externalId?: unknown;
    /**
     * ISO 8601; now if absent.
     */
    receivedAt?: unknown;
    contact?: {
        firstName?: unknown;
        lastName?: unknown;
        email?: unknown;
        cellPhone?: unknown;
        preferredLanguage?: unknown;
    };
    loan?: {
        amountUsd?: unknown;
        purchasePriceUsd?: unknown;
        annualIncomeUsd?: unknown;
        purpose?: unknown;
        propertyType?: unknown;
        propertyState?: unknown;
        termMonths?: unknown;
        creditMeetsGuidelines?: unknown;
    };
};

export type Run = {
    workflowId: string;
    /**
     * In the Temporal UI.
     */
    url: string | null;
};

export type Ingested = {
    leadId: string;
    contactId: string;
    created: boolean;
    /**
     * Null where nothing is left to wait for.
     */
    run: Run | null;
};

export type Contact = {
    id: string;
    firstName: string | null;
    lastName: string | null;
    email: string | null;
    /**
     * E.164.
     */
    cellPhone: string | null;
    preferredLanguage: string | null;
    /**
     * The older contact that this one repeats.
     */
    linkedContactId: string | null;
};

export type Loan = {
    amountUsd: number | null;
    purchasePriceUsd: number | null;
    annualIncomeUsd: number | null;
    purpose: string | null;
    propertyType: string | null;
    propertyState: string | null;
    termMonths: number | null;
    creditMeetsGuidelines: boolean | null;
};

export type Wait = {
    kind: 'offer' | 'timeToContact';
    /**
     * ISO 8601, UTC.
     */
    since: string;
    /**
     * ISO 8601, UTC.
     */
    until: string;
};

export type LeadSummary = {
    id: string;
    contactName: string;
    source: NamedRef;
    workflow: NamedRef | null;
    state: 'offered' | 'assigned' | 'exception';
    assignee: UserRef | null;
    exceptionReason: string | null;
    contactedAt: string | null;
    wait: Wait | null;
    amountUsd: number | null;
    propertyState: string | null;
    /**
     * ISO 8601, UTC.
     */
    receivedAt: string;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
};

export type Offer = {
    user: UserRef;
    state: 'open' | 'claimed' | 'passed' | 'lapsed' | 'withdrawn';
    /**
     * ISO 8601, UTC.
     */
    offeredAt: string;
    /**
     * ISO 8601, UTC.
     */
    expiresAt: string;
    closedAt: string | null;
};

export type Lead = {
    id: string;
    contactName: string;
    source: NamedRef;
    workflow: NamedRef | null;
    state: 'offered' | 'assigned' | 'exception';
    assignee: UserRef | null;
    exceptionReason: string | null;
    contactedAt: string | null;
    wait: Wait | null;
    amountUsd: number | null;
    propertyState: string | null;
    /**
     * ISO 8601, UTC.
     */
    receivedAt: string;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
    externalId: string | null;
    planVersion: number | null;
    contact: Contact;
    loan: Loan;
    offers: Array<Offer>;
    run: Run | null;
    /**
     * What the caller may do with it now.
     */
    may: {
        claim: boolean;
        pass: boolean;
        communicate: boolean;
    };
};

export type Comparison = {
    label: string;
    operator: string;
    expected: string | null;
    actual: string | null;
    passed: boolean;
};

export type DecisionReasons = {
    outcome: 'assign' | 'offer' | 'exception';
    basis: string;
    workflowName: string | null;
    planVersion: number | null;
    /**
     * Who had received the last lead before.
     */
    cursor: UserRef | null;
    /**
     * In words: filters not required, dropped because nobody passed all.
     */
    droppedFilters: Array<string>;
    candidates: Array<{
        user: UserRef;
        nodeId: string;
        outcome: 'chosen' | 'waitsForTurn' | 'filteredOut' | 'inactive' | 'alreadyTried';
        filters: Array<{
            nodeId: string;
            scope: 'trunk' | 'branch';
            description: string;
            required: boolean;
            passed: boolean;
            comparisons: Array<Comparison>;
        }>;
    }>;
    /**
     * How many there are; `candidates` holds the first 200.
     */
    candidateCount: number;
};

export type TimelineEntry = {
    id: string;
    /**
     * ISO 8601, UTC.
     */
    at: string;
    kind: 'received' | 'contactLinked' | 'decided' | 'claimed' | 'passed' | 'offersLapsed' | 'assignmentLapsed' | 'communicated';
    /**
     * The entry as one sentence.
     */
    summary: string;
    actor: UserRef | null;
    /**
     * Whom it concerns: who got the lead or an offer, or lost it.
     */
    users: Array<UserRef>;
    /**
     * When the wait that it began ends.
     */
    until: string | null;
    decision: DecisionReasons | null;
};

export type Notification = {
    id: string;
    kind: 'leadAssigned' | 'leadOffered' | 'offerGone' | 'assignmentEnded';
    leadId: string;
    contactName: string;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
    readAt: string | null;
};

export type MailSummary = {
    id: string;
    from: string;
    to: string;
    subject: string;
    /**
     * ISO 8601, UTC.
     */
    receivedAt: string;
};

export type Mail = {
    id: string;
    from: string;
    to: string;
    subject: string;
    /**
     * ISO 8601, UTC.
     */
    receivedAt: string;
    text: string;
    html: string | null;
};

export type LiveEvent = {
    type: 'hello';
} | {
    type: 'leads';
    leadIds: Array<string>;
} | {
    type: 'import';
    importId: string;
} | {
    type: 'workflow';
    workflowId: string;
} | {
    type: 'notification';
};

export type Me = {
    user: {
        id: string;
        name: string;
        email: string;
        role: 'admin' | 'manager' | 'marketing' | 'loan_officer' | 'partner' | 'engineer';
        timeZone: string;
    };
    organization: NamedRef;
    permissions: Array<'organization:manage' | 'users:read' | 'users:manage' | 'apiKeys:manage' | 'workflows:read' | 'workflows:edit' | 'workflows:publish' | 'leads:readAll' | 'leads:readOwn' | 'leads:create' | 'leads:work' | 'imports:run' | 'imports:read' | 'runs:read' | 'mailbox:read'>;
    links: {
        /**
         * The Temporal UI, for those who may read runs.
         */
        temporalUi: string | null;
        /**
         * Whether mails go to the local mailbox that the Outbox page shows.
         */
        mailbox: boolean;
    };
};

export type Session = {
    id: string;
    current: boolean;
    userAgent: string | null;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
    /**
     * ISO 8601, UTC.
     */
    lastSeenAt: string;
};

export type ApiKey = {
    id: string;
    name: string;
    prefix: string;
    scopes: Array<'leads:write' | 'leads:read' | 'imports:write' | 'workflows:read' | 'workflows:write'>;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
    lastUsedAt: string | null;
    revokedAt: string | null;
};

/**
 * Nodes, edges, positions and routing settings, as `Graph` of the engine.
 */
export type Graph = {
    nodes: Array<{
        kind: string;
        id: string;
        [key: string]: unknown;
    }>;
    edges: Array<{
        id: string;
        from: string;
        to: string;
        [key: string]: unknown;
    }>;
    settings: {
        [key: string]: unknown;
    };
    [key: string]: unknown;
};

export type GraphProblem = {
    code: string;
    nodeId?: string;
    severity: 'error' | 'warning';
    message: string;
};

export type Workflow = {
    id: string;
    name: string;
    productCategory: string;
    source: NamedRef;
    routeTo: {
        kind: 'teams';
        teamIds: Array<string>;
    } | {
        kind: 'individual';
        userId: string;
    };
    publishedVersion: number | null;
    publishedAt: string | null;
    hasUnpublishedChanges: boolean;
    /**
     * Of the published version.
     */
    distribution: 'sequential' | 'simultaneous' | null;
    leadsLast7Days: number;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
};

export type Draft = {
    workflowId: string;
    /**
     * Also the ETag.
     */
    revision: number;
    graph: Graph;
    problems: Array<GraphProblem>;
    /**
     * ISO 8601, UTC.
     */
    updatedAt: string;
    updatedBy: UserRef | null;
};

export type Version = {
    id: string;
    number: number;
    planHash: string;
    /**
     * ISO 8601, UTC.
     */
    publishedAt: string;
    publishedBy: UserRef | null;
};

export type VersionWithGraph = {
    id: string;
    number: number;
    planHash: string;
    /**
     * ISO 8601, UTC.
     */
    publishedAt: string;
    publishedBy: UserRef | null;
    graph: Graph;
};

export type SignOutData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/session';
};

export type SignOutErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type SignOutError = SignOutErrors[keyof SignOutErrors];

export type SignOutResponses = {
    /**
     * No content.
     */
    204: void;
};

export type SignOutResponse = SignOutResponses[keyof SignOutResponses];

export type SignInData = {
    body: {
        email: string;
        password: string;
    };
    path?: never;
    query?: never;
    url: '/session';
};

export type SignInErrors = {
    /**
     * BAD_REQUEST, MALFORMED_JSON
     */
    400: Problem;
    /**
     * BAD_CREDENTIALS
     */
    401: Problem;
    /**
     * CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * BODY_TOO_LARGE
     */
    413: Problem;
    /**
     * UNSUPPORTED_MEDIA_TYPE
     */
    415: Problem;
    /**
     * RATE_LIMITED, TOO_MANY_ATTEMPTS
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type SignInError = SignInErrors[keyof SignInErrors];

export type SignInResponses = {
    /**
     * Default Response
     */
    200: Me;
};

export type SignInResponse = SignInResponses[keyof SignInResponses];

export type GetMeData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/me';
};

export type GetMeErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type GetMeError = GetMeErrors[keyof GetMeErrors];

export type GetMeResponses = {
    /**
     * Default Response
     */
    200: Me;
};

export type GetMeResponse = GetMeResponses[keyof GetMeResponses];

export type ListSessionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/me/sessions';
};

export type ListSessionsErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ListSessionsError = ListSessionsErrors[keyof ListSessionsErrors];

export type ListSessionsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Session>;
    };
};

export type ListSessionsResponse = ListSessionsResponses[keyof ListSessionsResponses];

export type RevokeSessionData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/me/sessions/{id}';
};

export type RevokeSessionErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type RevokeSessionError = RevokeSessionErrors[keyof RevokeSessionErrors];

export type RevokeSessionResponses = {
    /**
     * No content.
     */
    204: void;
};

export type RevokeSessionResponse = RevokeSessionResponses[keyof RevokeSessionResponses];

export type ListApiKeysData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api-keys';
};

export type ListApiKeysErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ListApiKeysError = ListApiKeysErrors[keyof ListApiKeysErrors];

export type ListApiKeysResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<ApiKey>;
    };
};

export type ListApiKeysResponse = ListApiKeysResponses[keyof ListApiKeysResponses];

export type CreateApiKeyData = {
    body: {
        name: string;
        scopes: Array<'leads:write' | 'leads:read' | 'imports:write' | 'workflows:read' | 'workflows:write'>;
    };
    path?: never;
    query?: never;
    url: '/api-keys';
};

export type CreateApiKeyErrors = {
    /**
     * BAD_REQUEST, MALFORMED_JSON
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * BODY_TOO_LARGE
     */
    413: Problem;
    /**
     * UNSUPPORTED_MEDIA_TYPE
     */
    415: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type CreateApiKeyError = CreateApiKeyErrors[keyof CreateApiKeyErrors];

export type CreateApiKeyResponses = {
    /**
     * Default Response
     */
    201: {
        id: string;
        name: string;
        prefix: string;
        scopes: Array<'leads:write' | 'leads:read' | 'imports:write' | 'workflows:read' | 'workflows:write'>;
        /**
         * ISO 8601, UTC.
         */
        createdAt: string;
        lastUsedAt: string | null;
        revokedAt: string | null;
        /**
         * Shown once.
         */
        key: string;
    };
};

export type CreateApiKeyResponse = CreateApiKeyResponses[keyof CreateApiKeyResponses];

export type RevokeApiKeyData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/api-keys/{id}';
};

export type RevokeApiKeyErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type RevokeApiKeyError = RevokeApiKeyErrors[keyof RevokeApiKeyErrors];

export type RevokeApiKeyResponses = {
    /**
     * No content.
     */
    204: void;
};

export type RevokeApiKeyResponse = RevokeApiKeyResponses[keyof RevokeApiKeyResponses];

export type ListUsersData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/users';
};

export type ListUsersErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ListUsersError = ListUsersErrors[keyof ListUsersErrors];

export type ListUsersResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<User>;
    };
};

export type ListUsersResponse = ListUsersResponses[keyof ListUsersResponses];

export type ListTeamsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/teams';
};

export type ListTeamsErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ListTeamsError = ListTeamsErrors[keyof ListTeamsErrors];

export type ListTeamsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Team>;
    };
};

export type ListTeamsResponse = ListTeamsResponses[keyof ListTeamsResponses];

export type ListSourcesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/sources';
};

export type ListSourcesErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ListSourcesError = ListSourcesErrors[keyof ListSourcesErrors];

export type ListSourcesResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Source>;
    };
};

export type ListSourcesResponse = ListSourcesResponses[keyof ListSourcesResponses];

export type ListWorkflowsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/workflows';
};

export type ListWorkflowsErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ListWorkflowsError = ListWorkflowsErrors[keyof ListWorkflowsErrors];

export type ListWorkflowsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Workflow>;
    };
};

export type ListWorkflowsResponse = ListWorkflowsResponses[keyof ListWorkflowsResponses];

export type CreateWorkflowData = {
    body: {
        name: string;
        productCategory: 'Mortgage Loans' | 'Home Equity' | 'Personal Loans' | 'Deposits' | 'Insurance' | 'Other';
        /**
         * Exactly as the source sends it; made if it is new.
         */
        sourceName: string;
        routeTo: {
            kind: 'teams';
            teamIds: Array<string>;
        } | {
            kind: 'individual';
            userId: string;
        };
        exception: {
            kind: 'individual';
            userId: string;
        };
    };
    path?: never;
    query?: never;
    url: '/workflows';
};

export type CreateWorkflowErrors = {
    /**
     * BAD_REQUEST, MALFORMED_JSON
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * NAME_TAKEN, SOURCE_TAKEN
     */
    409: Problem;
    /**
     * BODY_TOO_LARGE
     */
    413: Problem;
    /**
     * UNSUPPORTED_MEDIA_TYPE
     */
    415: Problem;
    /**
     * INVALID_VALUE
     */
    422: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type CreateWorkflowError = CreateWorkflowErrors[keyof CreateWorkflowErrors];

export type CreateWorkflowResponses = {
    /**
     * Default Response
     */
    201: Workflow;
};

export type CreateWorkflowResponse = CreateWorkflowResponses[keyof CreateWorkflowResponses];

export type GetWorkflowData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}';
};

export type GetWorkflowErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type GetWorkflowError = GetWorkflowErrors[keyof GetWorkflowErrors];

export type GetWorkflowResponses = {
    /**
     * Default Response
     */
    200: Workflow;
};

export type GetWorkflowResponse = GetWorkflowResponses[keyof GetWorkflowResponses];

export type UpdateWorkflowData = {
    body: {
        name?: string;
        productCategory?: 'Mortgage Loans' | 'Home Equity' | 'Personal Loans' | 'Deposits' | 'Insurance' | 'Other';
        /**
         * Fixed at creation: naming another answers 409.
         */
        sourceName?: string;
        /**
         * Fixed at creation: naming another answers 409.
         */
        routeTo?: {
            kind: 'teams';
            teamIds: Array<string>;
        } | {
            kind: 'individual';
            userId: string;
        };
        /**
         * Fixed at creation: naming another answers 409.
         */
        exception?: {
            kind: 'individual';
            userId: string;
        };
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}';
};

export type UpdateWorkflowErrors = {
    /**
     * BAD_REQUEST, MALFORMED_JSON
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * NAME_TAKEN, WORKFLOW_SETTING_FIXED
     */
    409: Problem;
    /**
     * BODY_TOO_LARGE
     */
    413: Problem;
    /**
     * UNSUPPORTED_MEDIA_TYPE
     */
    415: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type UpdateWorkflowError = UpdateWorkflowErrors[keyof UpdateWorkflowErrors];

export type UpdateWorkflowResponses = {
    /**
     * Default Response
     */
    200: Workflow;
};

export type UpdateWorkflowResponse = UpdateWorkflowResponses[keyof UpdateWorkflowResponses];

export type GetDraftData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}/draft';
};

export type GetDraftErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type GetDraftError = GetDraftErrors[keyof GetDraftErrors];

export type GetDraftResponses = {
    /**
     * Default Response
     */
    200: Draft;
};

export type GetDraftResponse = GetDraftResponses[keyof GetDraftResponses];

export type SaveDraftData = {
    body: {
        graph: GraphInput;
    };
    headers?: {
        /**
         * The revision it was made on, such as `"7"`.
         */
        'if-match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}/draft';
};

export type SaveDraftErrors = {
    /**
     * BAD_REQUEST, MALFORMED_JSON
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * STALE_DRAFT
     */
    412: Problem;
    /**
     * BODY_TOO_LARGE
     */
    413: Problem;
    /**
     * UNSUPPORTED_MEDIA_TYPE
     */
    415: Problem;
    /**
     * INVALID_VALUE
     */
    422: Problem;
    /**
     * PRECONDITION_REQUIRED
     */
    428: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type SaveDraftError = SaveDraftErrors[keyof SaveDraftErrors];

export type SaveDraftResponses = {
    /**
     * Default Response
     */
    200: Draft;
};

export type SaveDraftResponse = SaveDraftResponses[keyof SaveDraftResponses];

export type PublishWorkflowData = {
    body?: never;
    headers?: {
        /**
         * The draft's revision, to publish just that.
         */
        'if-match'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}/publish';
};

export type PublishWorkflowErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * STALE_DRAFT
     */
    412: Problem;
    /**
     * WORKFLOW_INVALID
     */
    422: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type PublishWorkflowError = PublishWorkflowErrors[keyof PublishWorkflowErrors];

export type PublishWorkflowResponses = {
    /**
     * Default Response
     */
    200: Version;
};

export type PublishWorkflowResponse = PublishWorkflowResponses[keyof PublishWorkflowResponses];

export type ListVersionsData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}/versions';
};

export type ListVersionsErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ListVersionsError = ListVersionsErrors[keyof ListVersionsErrors];

export type ListVersionsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Version>;
    };
};

export type ListVersionsResponse = ListVersionsResponses[keyof ListVersionsResponses];

export type GetVersionData = {
    body?: never;
    path: {
        id: string;
        number: number;
    };
    query?: never;
    url: '/workflows/{id}/versions/{number}';
};

export type GetVersionErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type GetVersionError = GetVersionErrors[keyof GetVersionErrors];

export type GetVersionResponses = {
    /**
     * Default Response
     */
    200: VersionWithGraph;
};

export type GetVersionResponse = GetVersionResponses[keyof GetVersionResponses];

export type IngestLeadData = {
    body: DeliveryInput;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        source: string;
    };
    query?: never;
    url: '/sources/{source}/leads';
};

export type IngestLeadErrors = {
    /**
     * BAD_REQUEST, MALFORMED_JSON
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * UNKNOWN_SOURCE
     */
    404: Problem;
    /**
     * SOURCE_NOT_ROUTED
     */
    409: Problem;
    /**
     * BODY_TOO_LARGE
     */
    413: Problem;
    /**
     * UNSUPPORTED_MEDIA_TYPE
     */
    415: Problem;
    /**
     * INVALID_EMAIL, INVALID_PHONE, UNKNOWN_AREA_CODE, INVALID_AMOUNT, INVALID_DATE, INVALID_VALUE, MISSING_VALUE, IDEMPOTENCY_KEY_REUSED
     */
    422: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type IngestLeadError = IngestLeadErrors[keyof IngestLeadErrors];

export type IngestLeadResponses = {
    /**
     * This external id was delivered before: the same ids.
     */
    200: Ingested;
    /**
     * Default Response
     */
    202: Ingested;
};

export type IngestLeadResponse = IngestLeadResponses[keyof IngestLeadResponses];

export type ListLeadsData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
        state?: 'offered' | 'assigned' | 'exception';
        assigneeId?: string;
        workflowId?: string;
        /**
         * In name, email, phone and external id.
         */
        search?: string;
    };
    url: '/leads';
};

export type ListLeadsErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ListLeadsError = ListLeadsErrors[keyof ListLeadsErrors];

export type ListLeadsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<LeadSummary>;
        nextCursor: string | null;
    };
};

export type ListLeadsResponse = ListLeadsResponses[keyof ListLeadsResponses];

export type CreateLeadData = {
    body: {
        firstName: string;
        lastName: string;
        email: string;
        cellPhone: string;
        routeTo: {
            kind: 'workflow';
            workflowId: string;
        } | {
            kind: 'individual';
            userId: string;
        };
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/leads';
};

export type CreateLeadErrors = {
    /**
     * BAD_REQUEST, MALFORMED_JSON
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * SOURCE_NOT_ROUTED
     */
    409: Problem;
    /**
     * BODY_TOO_LARGE
     */
    413: Problem;
    /**
     * UNSUPPORTED_MEDIA_TYPE
     */
    415: Problem;
    /**
     * INVALID_EMAIL, INVALID_PHONE, UNKNOWN_AREA_CODE, INVALID_AMOUNT, INVALID_DATE, INVALID_VALUE, MISSING_VALUE, IDEMPOTENCY_KEY_REUSED
     */
    422: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type CreateLeadError = CreateLeadErrors[keyof CreateLeadErrors];

export type CreateLeadResponses = {
    /**
     * Default Response
     */
    202: Ingested;
};

export type CreateLeadResponse = CreateLeadResponses[keyof CreateLeadResponses];

export type GetMyLeadsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/me/leads';
};

export type GetMyLeadsErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type GetMyLeadsError = GetMyLeadsErrors[keyof GetMyLeadsErrors];

export type GetMyLeadsResponses = {
    /**
     * Default Response
     */
    200: {
        /**
         * Open offers, the soonest to end first; at most 200.
         */
        offered: Array<Lead>;
        /**
         * Assigned and not yet contacted, the soonest deadline first; at most 200.
         */
        assigned: Array<Lead>;
        /**
         * The latest I made contact with; at most 20.
         */
        contacted: Array<Lead>;
        assignedCount: number;
    };
};

export type GetMyLeadsResponse = GetMyLeadsResponses[keyof GetMyLeadsResponses];

export type GetLeadData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/leads/{id}';
};

export type GetLeadErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type GetLeadError = GetLeadErrors[keyof GetLeadErrors];

export type GetLeadResponses = {
    /**
     * Default Response
     */
    200: Lead;
};

export type GetLeadResponse = GetLeadResponses[keyof GetLeadResponses];

export type GetTimelineData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/leads/{id}/timeline';
};

export type GetTimelineErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type GetTimelineError = GetTimelineErrors[keyof GetTimelineErrors];

export type GetTimelineResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<TimelineEntry>;
    };
};

export type GetTimelineResponse = GetTimelineResponses[keyof GetTimelineResponses];

export type ClaimLeadData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/leads/{id}/claim';
};

export type ClaimLeadErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, NOT_YOUR_LEAD, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * ALREADY_CLAIMED, OFFER_CLOSED
     */
    409: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ClaimLeadError = ClaimLeadErrors[keyof ClaimLeadErrors];

export type ClaimLeadResponses = {
    /**
     * Default Response
     */
    200: Lead;
};

export type ClaimLeadResponse = ClaimLeadResponses[keyof ClaimLeadResponses];

export type PassLeadData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/leads/{id}/pass';
};

export type PassLeadErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, NOT_YOUR_LEAD, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * ALREADY_CLAIMED, OFFER_CLOSED
     */
    409: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type PassLeadError = PassLeadErrors[keyof PassLeadErrors];

export type PassLeadResponses = {
    /**
     * Default Response
     */
    200: {
        leadId: string;
        passed: true;
    };
};

export type PassLeadResponse = PassLeadResponses[keyof PassLeadResponses];

export type RecordCommunicationData = {
    body: {
        kind: 'call' | 'email' | 'text' | 'meeting';
        at?: string;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/leads/{id}/communications';
};

export type RecordCommunicationErrors = {
    /**
     * BAD_REQUEST, MALFORMED_JSON
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, NOT_YOUR_LEAD, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * BODY_TOO_LARGE
     */
    413: Problem;
    /**
     * UNSUPPORTED_MEDIA_TYPE
     */
    415: Problem;
    /**
     * INVALID_DATE, IDEMPOTENCY_KEY_REUSED
     */
    422: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type RecordCommunicationError = RecordCommunicationErrors[keyof RecordCommunicationErrors];

export type RecordCommunicationResponses = {
    /**
     * Default Response
     */
    201: {
        id: string;
        /**
         * Whether it stamped the contacted date.
         */
        stamped: boolean;
        contactedAt: string | null;
    };
};

export type RecordCommunicationResponse = RecordCommunicationResponses[keyof RecordCommunicationResponses];

export type StartImportData = {
    body?: never;
    path?: never;
    query?: {
        source?: string;
    };
    url: '/imports/leads';
};

export type StartImportErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * UNKNOWN_SOURCE
     */
    404: Problem;
    /**
     * BODY_TOO_LARGE
     */
    413: Problem;
    /**
     * UNSUPPORTED_MEDIA_TYPE
     */
    415: Problem;
    /**
     * IMPORT_UNREADABLE
     */
    422: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type StartImportError = StartImportErrors[keyof StartImportErrors];

export type StartImportResponses = {
    /**
     * Default Response
     */
    202: Import;
};

export type StartImportResponse = StartImportResponses[keyof StartImportResponses];

export type ListImportsData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/imports';
};

export type ListImportsErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ListImportsError = ListImportsErrors[keyof ListImportsErrors];

export type ListImportsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Import>;
        nextCursor: string | null;
    };
};

export type ListImportsResponse = ListImportsResponses[keyof ListImportsResponses];

export type GetImportData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/imports/{id}';
};

export type GetImportErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type GetImportError = GetImportErrors[keyof GetImportErrors];

export type GetImportResponses = {
    /**
     * Default Response
     */
    200: Import;
};

export type GetImportResponse = GetImportResponses[keyof GetImportResponses];

export type ListFailedRowsData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/imports/{id}/failures';
};

export type ListFailedRowsErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ListFailedRowsError = ListFailedRowsErrors[keyof ListFailedRowsErrors];

export type ListFailedRowsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<FailedRow>;
        nextCursor: string | null;
    };
};

export type ListFailedRowsResponse = ListFailedRowsResponses[keyof ListFailedRowsResponses];

export type DownloadFailedRowsData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/imports/{id}/failures.csv';
};

export type DownloadFailedRowsErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type DownloadFailedRowsError = DownloadFailedRowsErrors[keyof DownloadFailedRowsErrors];

export type DownloadFailedRowsResponses = {
    /**
     * text/csv
     */
    200: string;
};

export type DownloadFailedRowsResponse = DownloadFailedRowsResponses[keyof DownloadFailedRowsResponses];

export type ListNotificationsData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/me/notifications';
};

export type ListNotificationsErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ListNotificationsError = ListNotificationsErrors[keyof ListNotificationsErrors];

export type ListNotificationsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Notification>;
        nextCursor: string | null;
        unreadCount: number;
    };
};

export type ListNotificationsResponse = ListNotificationsResponses[keyof ListNotificationsResponses];

export type MarkNotificationsReadData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/me/notifications/read';
};

export type MarkNotificationsReadErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN, CROSS_SITE_REQUEST
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type MarkNotificationsReadError = MarkNotificationsReadErrors[keyof MarkNotificationsReadErrors];

export type MarkNotificationsReadResponses = {
    /**
     * No content.
     */
    204: void;
};

export type MarkNotificationsReadResponse = MarkNotificationsReadResponses[keyof MarkNotificationsReadResponses];

export type ListMailsData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
        to?: string;
    };
    url: '/outbox';
};

export type ListMailsErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type ListMailsError = ListMailsErrors[keyof ListMailsErrors];

export type ListMailsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<MailSummary>;
        nextCursor: string | null;
    };
};

export type ListMailsResponse = ListMailsResponses[keyof ListMailsResponses];

export type GetMailData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/outbox/{id}';
};

export type GetMailErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * NOT_FOUND
     */
    404: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type GetMailError = GetMailErrors[keyof GetMailErrors];

export type GetMailResponses = {
    /**
     * Default Response
     */
    200: Mail;
};

export type GetMailResponse = GetMailResponses[keyof GetMailResponses];

export type StreamEventsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/events';
};

export type StreamEventsErrors = {
    /**
     * BAD_REQUEST
     */
    400: Problem;
    /**
     * NOT_SIGNED_IN
     */
    401: Problem;
    /**
     * FORBIDDEN
     */
    403: Problem;
    /**
     * RATE_LIMITED
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * NOT_READY
     */
    503: Problem;
};

export type StreamEventsError = StreamEventsErrors[keyof StreamEventsErrors];

export type StreamEventsResponses = {
    /**
     * Default Response
     */
    200: LiveEvent;
};

export type StreamEventsResponse = StreamEventsResponses[keyof StreamEventsResponses];
