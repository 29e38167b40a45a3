// @ts-nocheck
// Generated from server/openapi.json; do not edit.

export type ClientOptions = {
    baseUrl: `${string}://${string}/api/v1` | (string & {});
};

export type LeadStatusInput = 'new' | 'hot' | 'medium' | 'cool' | 'convert' | 'badInformation';

export type ContactRuleInput = {
    field: string;
    operator: string;
    /**
     * What the field is compared with; left out where the operator needs nothing.
     */
    value?: string | number | Array<string>;
};

export type ContactViewInput = {
    /**
     * A contact is listed only if it matches all.
     */
    include: Array<ContactRuleInput>;
    /**
     * A contact that matches any is left out; one without a value in a rule's field is not.
     */
    exclude: Array<ContactRuleInput>;
    /**
     * From the left, after the name.
     */
    columns: Array<'nickname' | 'email' | 'cellPhone' | 'homePhone' | 'workPhone' | 'prefersText' | 'preferredLanguage' | 'birthday' | 'address' | 'city' | 'state' | 'postalCode' | 'source' | 'owner' | 'groups' | 'referredBy' | 'leadStatus' | 'contactedAt' | 'createdAt' | 'loanAmountUsd' | 'loanPurpose' | 'propertyState' | 'accounts' | 'assignee' | 'workflow' | 'timeLeft' | 'receivedAt' | 'closedAt' | 'externalId' | 'amountUsd' | 'purchasePriceUsd' | 'annualIncomeUsd' | 'propertyType' | 'occupancy' | 'termMonths'>;
    sort: {
        column: 'name' | 'nickname' | 'email' | 'cellPhone' | 'homePhone' | 'workPhone' | 'prefersText' | 'preferredLanguage' | 'birthday' | 'address' | 'city' | 'state' | 'postalCode' | 'source' | 'owner' | 'groups' | 'referredBy' | 'leadStatus' | 'contactedAt' | 'createdAt' | 'loanAmountUsd' | 'loanPurpose' | 'propertyState' | 'accounts' | 'assignee' | 'workflow' | 'timeLeft' | 'receivedAt' | 'closedAt' | 'externalId' | 'amountUsd' | 'purchasePriceUsd' | 'annualIncomeUsd' | 'propertyType' | 'occupancy' | 'termMonths';
        descending: boolean;
    };
};

/**
 * Other members are read by the names that columns of files go by as well, such as `mobile`, `first_name` and `loan_amount`, where these are blank; what nobody reads is told in `notes`.
 */
export type DeliveryInput = {
    /**
     * The source's own id; the same id again is the same lead. Send it as text: numbers beyond 2^53 are refused.
     */
    externalId?: string | number | null;
    /**
     * ISO 8601; now if absent.
     */
    receivedAt?: string | null;
    contact?: {
        firstName?: string | null;
        lastName?: string | null;
        /**
         * Both names in one; fills the parts that are blank.
         */
        fullName?: string | null;
        /**
         * One is enough of all emails and phones; further ones in the text are kept.
         */
        email?: string | null;
        /**
         * An extension may follow: `(617) 555-0123 x12`.
         */
        cellPhone?: string | number | null;
        homePhone?: string | number | null;
        workPhone?: string | number | null;
        /**
         * Further ones: a list, or one text with several in it.
         */
        emails?: Array<string | number> | string | null;
        /**
         * Further ones: a list, or one text with several in it.
         */
        phones?: Array<string | number> | string | null;
        preferredLanguage?: string | null;
        [key: string]: unknown;
    } | null;
    loan?: {
        amountUsd?: number | string | null;
        purchasePriceUsd?: number | string | null;
        annualIncomeUsd?: number | string | null;
        purpose?: string | null;
        propertyType?: string | null;
        /**
         * Primary residence, Second home or Investment property, or a vendor's word for one; others are told in `notes`.
         */
        occupancy?: string | null;
        propertyState?: string | null;
        /**
         * In months.
         */
        termMonths?: number | string | null;
        /**
         * In years up to 40, in months above, unless it says which: `30`, `360`, `30 yr`.
         */
        term?: number | string | null;
        creditMeetsGuidelines?: boolean | string | null;
        [key: string]: unknown;
    } | null;
    [key: string]: unknown;
};

export type ContactActionInput = {
    kind: 'share' | 'unshare' | 'assign' | 'unassign';
    /**
     * With whom they are shared, or to whom they are assigned.
     */
    userId: string;
    /**
     * Notify Shared Users: who is told, of those who have the contacts. Nobody, if left out.
     */
    notifyUserIds?: Array<string>;
} | {
    kind: 'addToGroups' | 'removeFromGroups';
    /**
     * Manual groups.
     */
    groupIds: Array<string>;
    /**
     * Notify Shared Users: who is told, of those who have the contacts. Nobody, if left out.
     */
    notifyUserIds?: Array<string>;
} | {
    kind: 'archive';
    reason?: 'duplicate' | 'badInformation' | 'notInterested' | 'otherLender' | 'deceased' | 'other' | null;
} | {
    kind: 'unarchive' | 'silence' | 'unsilence' | 'delete';
} | {
    kind: 'changeOwner';
    ownerUserId: string;
    /**
     * Whether their loans go with them.
     */
    transferLoans?: boolean;
    shareWithFormerOwner?: boolean;
    groupName?: string | null;
};

/**
 * Where the value goes in a submission, as a JSON pointer.
 */
export type ImportFieldInput = '/source' | '/externalId' | '/receivedAt' | '/contact/firstName' | '/contact/lastName' | '/contact/fullName' | '/contact/email' | '/contact/emails' | '/contact/cellPhone' | '/contact/homePhone' | '/contact/workPhone' | '/contact/phones' | '/contact/preferredLanguage' | '/loan/propertyState' | '/loan/amountUsd' | '/loan/purchasePriceUsd' | '/loan/annualIncomeUsd' | '/loan/purpose' | '/loan/propertyType' | '/loan/occupancy' | '/loan/termMonths' | '/loan/term' | '/loan/creditMeetsGuidelines';

export type ChosenImportColumnInput = {
    position: number;
    /**
     * `null`: the column is left out. Where several become the same, the surest fills it and the others fill its blanks; further phones and emails are kept.
     */
    becomes: ImportFieldInput | null;
};

/**
 * Nodes, edges, positions and routing settings, as `Graph` of the engine.
 */
export type GraphInput = {
    nodes: Array<{
        /**
         * `source`, `filter` or `user`.
         */
        kind: string;
        id: string;
        /**
         * Where it stands on the canvas, in pixels at zoom 1; needed.
         */
        position?: {
            x: number;
            y: number;
        };
        /**
         * Of a filter: what it asks.
         */
        condition?: {
            [key: string]: unknown;
        };
        /**
         * Of a filter: off, it is dropped when nobody matches.
         */
        required?: boolean;
        /**
         * Of a user.
         */
        userId?: string;
        /**
         * Of a user: their share of balanced turns; 1 if absent.
         */
        weight?: number;
        [key: string]: unknown;
    }>;
    edges: Array<{
        id: string;
        from: string;
        to: string;
        [key: string]: unknown;
    }>;
    settings: {
        /**
         * Needed. Sequential with `null`: assigned at once, not offered.
         */
        distribution?: {
            kind: 'sequential';
            acceptWithinSeconds: number | null;
        } | {
            kind: 'simultaneous';
            acceptWithinSeconds: number;
        };
        /**
         * Left out: the older, circular order.
         */
        turns?: 'queue' | 'balanced';
        /**
         * Left out: users who are away are passed over, and working hours do not count.
         */
        availability?: {
            /**
             * Who is out of working hours is away too.
             */
            workingHours: boolean;
            whenAway: 'skip' | 'hold';
            shareOutAfterMinutes?: number;
        };
        /**
         * How much each user takes of this workflow; `null` and left out: any number.
         */
        caps?: {
            perDay: number | null;
            openUncontacted: number | null;
        };
        timeToContact?: {
            withinSeconds: number;
            workingHoursOnly?: true;
            onLapse: 'nextUser' | 'exception';
        } | null;
        /**
         * Needed: the communications that stamp the contacted date.
         */
        contactedBy?: Array<'call' | 'email' | 'text' | 'meeting'>;
        showBeforeClaim?: true;
        /**
         * Needed: as the workflow was created with.
         */
        exception?: {
            kind: 'individual';
            userId: string;
        } | {
            kind: 'workflow';
            workflowId: string;
        };
        [key: string]: unknown;
    };
    [key: string]: unknown;
};

/**
 * The five switches of the fourth screen. The last two exclude each other.
 */
export type DuplicateRulesInput = {
    /**
     * Fields that are overwritten; null is off.
     */
    updateLead: Array<'amountUsd' | 'purchasePriceUsd' | 'annualIncomeUsd' | 'purpose' | 'propertyType' | 'occupancy' | 'propertyState' | 'termMonths' | 'creditMeetsGuidelines'> | null;
    /**
     * Fields that are overwritten; null is off.
     */
    updateContact: Array<'firstName' | 'lastName' | 'email' | 'cellPhone' | 'preferredLanguage'> | null;
    /**
     * Fields that are still shown; null is off.
     */
    honorDoNotContact: Array<'firstName' | 'lastName' | 'email' | 'cellPhone' | 'preferredLanguage'> | null;
    /**
     * Only then are the contacts searched that the assignee owns.
     */
    distributeFirst: boolean;
    /**
     * A contact's active owner gets the lead, without routing.
     */
    bypassToOwner: boolean;
};

export type UserRef = {
    id: string;
    name: string;
};

export type NamedRef = {
    id: string;
    name: string;
};

export type BoundBy = {
    /**
     * The contact that is set to do not contact; `null` where it is gone or the caller may not see it.
     */
    record: NamedRef | null;
    /**
     * Where this record has the shared email or phone; `former`: it had it before.
     */
    field: 'email' | 'cellPhone' | 'homePhone' | 'workPhone' | 'former';
};

export type LeadStatus = 'new' | 'hot' | 'medium' | 'cool' | 'convert' | 'badInformation';

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

export type ContactRule = {
    field: string;
    operator: string;
    /**
     * What the field is compared with; left out where the operator needs nothing.
     */
    value?: string | number | Array<string>;
};

export type ContactView = {
    /**
     * A contact is listed only if it matches all.
     */
    include: Array<ContactRule>;
    /**
     * A contact that matches any is left out; one without a value in a rule's field is not.
     */
    exclude: Array<ContactRule>;
    /**
     * From the left, after the name.
     */
    columns: Array<'nickname' | 'email' | 'cellPhone' | 'homePhone' | 'workPhone' | 'prefersText' | 'preferredLanguage' | 'birthday' | 'address' | 'city' | 'state' | 'postalCode' | 'source' | 'owner' | 'groups' | 'referredBy' | 'leadStatus' | 'contactedAt' | 'createdAt' | 'loanAmountUsd' | 'loanPurpose' | 'propertyState' | 'accounts' | 'assignee' | 'workflow' | 'timeLeft' | 'receivedAt' | 'closedAt' | 'externalId' | 'amountUsd' | 'purchasePriceUsd' | 'annualIncomeUsd' | 'propertyType' | 'occupancy' | 'termMonths'>;
    sort: {
        column: 'name' | 'nickname' | 'email' | 'cellPhone' | 'homePhone' | 'workPhone' | 'prefersText' | 'preferredLanguage' | 'birthday' | 'address' | 'city' | 'state' | 'postalCode' | 'source' | 'owner' | 'groups' | 'referredBy' | 'leadStatus' | 'contactedAt' | 'createdAt' | 'loanAmountUsd' | 'loanPurpose' | 'propertyState' | 'accounts' | 'assignee' | 'workflow' | 'timeLeft' | 'receivedAt' | 'closedAt' | 'externalId' | 'amountUsd' | 'purchasePriceUsd' | 'annualIncomeUsd' | 'propertyType' | 'occupancy' | 'termMonths';
        descending: boolean;
    };
};

export type ContactList = {
    id: string;
    subject: 'contacts' | 'leads';
    /**
     * `my`, `all`, `unassigned`, or the id of a tab that one sees.
     */
    tab: 'my' | 'all' | 'unassigned' | string;
    name: string;
    /**
     * The tab opens with it.
     */
    isDefault: boolean;
    /**
     * Everybody on the tab has it; only publishers change it.
     */
    isOrganizations: boolean;
    view: ContactView;
};

export type ContactRow = {
    id: string;
    name: string;
    leadStatus: LeadStatus;
    /**
     * Created within the last week.
     */
    isNew: boolean;
    /**
     * The person asked not to be contacted, on this record or another one with an email or phone of theirs.
     */
    doNotContact: boolean;
    owner: UserRef | null;
    nickname: string | null;
    email: string | null;
    cellPhone: string | null;
    homePhone: string | null;
    workPhone: string | null;
    /**
     * Digits to dial after the cell phone.
     */
    cellPhoneExtension: string | null;
    homePhoneExtension: string | null;
    workPhoneExtension: string | null;
    prefersText: boolean | null;
    preferredLanguage: string | null;
    birthday: string | null;
    address: string | null;
    city: string | null;
    state: string | null;
    postalCode: string | null;
    source: string | null;
    groups: Array<string>;
    referredBy: string | null;
    contactedAt: string | null;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
    loanAmountUsd: number | null;
    loanPurpose: string | null;
    propertyState: string | null;
    /**
     * Loans by number, or by status where one has none; the latest first.
     */
    accounts: Array<string>;
};

/**
 * Other members are read by the names that columns of files go by as well, such as `mobile`, `first_name` and `loan_amount`, where these are blank; what nobody reads is told in `notes`.
 */
export type Delivery = {
    /**
     * The source's own id; the same id again is the same lead. Send it as text: numbers beyond 2^53 are refused.
     */
    externalId?: string | number | null;
    /**
     * ISO 8601; now if absent.
     */
    receivedAt?: string | null;
    contact?: {
        firstName?: string | null;
        lastName?: string | null;
        /**
         * Both names in one; fills the parts that are blank.
         */
        fullName?: string | null;
        /**
         * One is enough of all emails and phones; further ones in the text are kept.
         */
        email?: string | null;
        /**
         * An extension may follow: `(617) 555-0123 x12`.
         */
        cellPhone?: string | number | null;
        homePhone?: string | number | null;
        workPhone?: string | number | null;
        /**
         * Further ones: a list, or one text with several in it.
         */
        emails?: Array<string | number> | string | null;
        /**
         * Further ones: a list, or one text with several in it.
         */
        phones?: Array<string | number> | string | null;
        preferredLanguage?: string | null;
        [key: string]: unknown;
    } | null;
    loan?: {
        amountUsd?: number | string | null;
        purchasePriceUsd?: number | string | null;
        annualIncomeUsd?: number | string | null;
        purpose?: string | null;
        propertyType?: string | null;
        /**
         * Primary residence, Second home or Investment property, or a vendor's word for one; others are told in `notes`.
         */
        occupancy?: string | null;
        propertyState?: string | null;
        /**
         * In months.
         */
        termMonths?: number | string | null;
        /**
         * In years up to 40, in months above, unless it says which: `30`, `360`, `30 yr`.
         */
        term?: number | string | null;
        creditMeetsGuidelines?: boolean | string | null;
        [key: string]: unknown;
    } | null;
    [key: string]: unknown;
};

export type Run = {
    workflowId: string;
    /**
     * In the Temporal UI, for those who may read runs.
     */
    url: string | null;
};

export type DeliveryNote = {
    /**
     * Into what was sent, such as `/loan/occupancy`.
     */
    pointer: string;
    /**
     * As it was sent; of more than 1,000 characters the first, and how many are left out.
     */
    value: string;
    /**
     * What would have been understood.
     */
    detail: string;
};

export type Ingested = {
    leadId: string;
    contactId: string;
    /**
     * False: delivered before, or an open lead was updated.
     */
    created: boolean;
    outcome: 'created' | 'updated' | 'repeated';
    /**
     * Null where nothing is left to wait for.
     */
    run: Run | null;
    /**
     * Optional values that were not understood, and members that nobody reads: the lead goes on without them.
     */
    notes?: Array<DeliveryNote>;
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
    /**
     * Digits to dial after the cell phone.
     */
    cellPhoneExtension: string | null;
    /**
     * E.164.
     */
    homePhone: string | null;
    homePhoneExtension: string | null;
    /**
     * E.164.
     */
    workPhone: string | null;
    workPhoneExtension: string | null;
    /**
     * Emails and E.164 phones by which the person is known too, and that no field has.
     */
    furtherAddresses: Array<string>;
    /**
     * The digits to dial after a phone of `furtherAddresses`, by that phone; those without are left out.
     */
    furtherExtensions: {
        [key: string]: string;
    };
    preferredLanguage: string | null;
    /**
     * The older contact that this one repeats.
     */
    linkedContactId: string | null;
    /**
     * The person asked not to be contacted, on this record or another one with an email or phone of theirs.
     */
    doNotContact: boolean;
    /**
     * The caller may see the contact's own record.
     */
    mayOpen: boolean;
    /**
     * The other record that binds the contact; `null`: none, or itself.
     */
    boundBy: BoundBy | null;
    /**
     * An older record of the person cannot be contacted; this one can, since its workflow honors no do-not-contact status.
     */
    excused: boolean;
    /**
     * Fields that are null because a do-not-contact status is honored.
     */
    hiddenFields: Array<'firstName' | 'lastName' | 'email' | 'cellPhone' | 'preferredLanguage'>;
    /**
     * Email and phone are null until the lead is claimed.
     */
    hiddenUntilClaimed: boolean;
};

export type Loan = {
    amountUsd: number | null;
    purchasePriceUsd: number | null;
    annualIncomeUsd: number | null;
    purpose: string | null;
    propertyType: string | null;
    occupancy: string | null;
    propertyState: string | null;
    termMonths: number | null;
    creditMeetsGuidelines: boolean | null;
};

export type Wait = {
    kind: 'offer' | 'timeToContact' | 'hold';
    /**
     * ISO 8601, UTC.
     */
    since: string;
    /**
     * ISO 8601, UTC.
     */
    until: string;
};

export type Applicant = {
    name: string;
    email: string | null;
    /**
     * E.164.
     */
    cellPhone: string | null;
    /**
     * The other emails and phones that were sent.
     */
    furtherAddresses: Array<string>;
};

export type LeadSummary = {
    id: string;
    /**
     * Who applied: the contact's name, or `applicant.name`.
     */
    contactName: string;
    source: NamedRef;
    workflow: NamedRef | null;
    state: 'offered' | 'assigned' | 'held' | 'exception';
    assignee: UserRef | null;
    exceptionReason: string | null;
    holdReason: string | null;
    closedAt: string | null;
    /**
     * Nobody may contact the person.
     */
    doNotContact: boolean;
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
    /**
     * It came under another first name than its contact's: nobody has said yet whose it is.
     */
    nameInDoubt: boolean;
    /**
     * Who applied, where that is in doubt, by what was sent alone; `null` too where the caller may not see it.
     */
    applicant: Applicant | null;
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

export type LeadNote = {
    /**
     * What it is about, in words.
     */
    label: string;
    /**
     * Into what was sent, such as `/loan/occupancy`.
     */
    pointer: string;
    /**
     * As it was sent; of more than 1,000 characters the first, and how many are left out.
     */
    value: string;
    /**
     * What would have been understood, or how it was read.
     */
    detail: string;
    /**
     * When it came.
     */
    at: string;
};

export type Lead = {
    id: string;
    /**
     * Who applied: the contact's name, or `applicant.name`.
     */
    contactName: string;
    source: NamedRef;
    workflow: NamedRef | null;
    state: 'offered' | 'assigned' | 'held' | 'exception';
    assignee: UserRef | null;
    exceptionReason: string | null;
    holdReason: string | null;
    closedAt: string | null;
    /**
     * Nobody may contact the person.
     */
    doNotContact: boolean;
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
    /**
     * It came under another first name than its contact's: nobody has said yet whose it is.
     */
    nameInDoubt: boolean;
    /**
     * Who applied, where that is in doubt, by what was sent alone; `null` too where the caller may not see it.
     */
    applicant: Applicant | null;
    /**
     * Under which name it came, where that is in doubt and the caller may see it.
     */
    nameSent: string | null;
    externalId: string | null;
    planVersion: number | null;
    /**
     * The contact had another open lead when this one came.
     */
    repeatsOpenLead: boolean;
    /**
     * The open lead that this one repeats; `null` too where the caller may not see it.
     */
    linkedLeadId: string | null;
    contact: Contact;
    loan: Loan;
    /**
     * Fields that are null because the caller may not see them, whether or not they have a value.
     */
    hidden: Array<{
        /**
         * Of the field catalogue, such as `loan.amountUsd`.
         */
        field: string;
        /**
         * `doNotContact`: the status is honored; `notClaimed`: until the caller claims it; `notTheirs`: others have it.
         */
        because: 'doNotContact' | 'notClaimed' | 'notTheirs' | 'erased';
    }>;
    /**
     * What was not understood of what was sent, the newest first; told of one lead to those who have it or read it in full.
     */
    notes?: Array<LeadNote>;
    offers: Array<Offer>;
    run: Run | null;
    /**
     * What the caller may do with it now.
     */
    may: {
        claim: boolean;
        pass: boolean;
        /**
         * Record what the contact began.
         */
        recordInbound: boolean;
        communicate: boolean;
        close: boolean;
        reopen: boolean;
        reassign: boolean;
        /**
         * Say whose it is, where it came under another name than its contact's.
         */
        reviewName: boolean;
    };
};

export type Comparison = {
    label: string;
    operator: string;
    /**
     * Cut at 700 characters, as `actual` is.
     */
    expected: string | null;
    actual: string | null;
    passed: boolean;
};

export type DecisionReasons = {
    outcome: 'assign' | 'offer' | 'exception' | 'handOn' | 'hold';
    basis: string;
    workflowName: string | null;
    planVersion: number | null;
    /**
     * Who had received the last lead before.
     */
    cursor: UserRef | null;
    /**
     * By the queue: how many stood in front and did not match; `null` for other rules.
     */
    passedOverCount: number | null;
    /**
     * In words: filters not required, dropped because nobody passed all.
     */
    droppedFilters: Array<string>;
    candidates: Array<{
        user: UserRef;
        nodeId: string;
        outcome: 'chosen' | 'waitsForTurn' | 'filteredOut' | 'inactive' | 'worksNoLeads' | 'notInTeam' | 'alreadyTried' | 'away' | 'atCap';
        /**
         * What the queue did with them, such as "Was passed over: keeps place 1".
         */
        queueLine: string | null;
        /**
         * In their order. A decision by itself tells 2,000 comparisons at most, one in the timeline 60, first those of who was chosen; beyond that, of each user the first filter that decided against them. `GET /leads/{id}/timeline/{entryId}?userId=…` tells all of one user.
         */
        filters: Array<{
            nodeId: string;
            scope: 'trunk' | 'branch';
            /**
             * What it compares: the first ten comparisons, and how many more.
             */
            description: string;
            required: boolean;
            passed: boolean;
            /**
             * In their order; of many, some of those that did not pass, before others.
             */
            comparisons: Array<Comparison>;
            /**
             * How many there are; `comparisons` may tell fewer.
             */
            comparisonCount: number;
        }>;
        /**
         * How many filters stand above the user; `filters` may tell fewer.
         */
        filterCount: number;
    }>;
    /**
     * How many there are. `candidates` holds those that matter most (who was chosen, who was passed over from the front on, then the first of the others): 200 of a decision by itself, 8 of one in the timeline.
     */
    candidateCount: number;
};

export type DecisionPath = {
    boxes: Array<{
        kind: 'filter';
        nodeId: string;
        /**
         * For how many of the users below it it passed.
         */
        passed: number;
        asked: number;
        /**
         * Off: dropped, because nobody passed every filter.
         */
        counted: boolean;
        /**
         * What the lead brought, such as "Loan amount: $128,000"; the first five.
         */
        met: Array<string>;
    } | {
        kind: 'user';
        nodeId: string;
        outcome: 'chosen' | 'waitsForTurn' | 'filteredOut' | 'inactive' | 'worksNoLeads' | 'notInTeam' | 'alreadyTried' | 'away' | 'atCap';
    }>;
    /**
     * The boxes that the lead came to.
     */
    ends: Array<string>;
};

export type TimelineEntry = {
    id: string;
    /**
     * ISO 8601, UTC.
     */
    at: string;
    kind: 'received' | 'contactLinked' | 'decided' | 'claimed' | 'passed' | 'offersLapsed' | 'assignmentLapsed' | 'communicated' | 'contactMatched' | 'leadLinked' | 'touched' | 'userDeactivated' | 'released' | 'reassigned' | 'closed' | 'reopened' | 'runTerminated' | 'versionChanged';
    /**
     * The entry as one sentence.
     */
    summary: string;
    actor: UserRef | null;
    /**
     * Whom it concerns: who got the lead or an offer, or lost it; the first 200.
     */
    users: Array<UserRef>;
    /**
     * When the wait that it began ends.
     */
    until: string | null;
    /**
     * Of a decision.
     */
    outcome: 'assign' | 'offer' | 'exception' | 'handOn' | 'hold' | null;
    /**
     * `null` also for a decision that no plan took.
     */
    decision: DecisionReasons | null;
    /**
     * Which workflow decided; `null` for what is no decision, or of a lead without a workflow.
     */
    workflow: {
        id: string;
        name: string;
        version: number | null;
    } | null;
};

export type WholeTimelineEntry = {
    id: string;
    /**
     * ISO 8601, UTC.
     */
    at: string;
    kind: 'received' | 'contactLinked' | 'decided' | 'claimed' | 'passed' | 'offersLapsed' | 'assignmentLapsed' | 'communicated' | 'contactMatched' | 'leadLinked' | 'touched' | 'userDeactivated' | 'released' | 'reassigned' | 'closed' | 'reopened' | 'runTerminated' | 'versionChanged';
    /**
     * The entry as one sentence.
     */
    summary: string;
    actor: UserRef | null;
    /**
     * Whom it concerns: who got the lead or an offer, or lost it; the first 200.
     */
    users: Array<UserRef>;
    /**
     * When the wait that it began ends.
     */
    until: string | null;
    /**
     * Of a decision.
     */
    outcome: 'assign' | 'offer' | 'exception' | 'handOn' | 'hold' | null;
    /**
     * `null` also for a decision that no plan took.
     */
    decision: DecisionReasons | null;
    /**
     * Which workflow decided; `null` for what is no decision, or of a lead without a workflow.
     */
    workflow: {
        id: string;
        name: string;
        version: number | null;
    } | null;
    /**
     * The decision as its drawing shows it; `null` also where one user is asked for.
     */
    path: DecisionPath | null;
};

export type WhyNotMe = {
    /**
     * ISO 8601, UTC.
     */
    at: string;
    workflowName: string | null;
    outcome: 'chosen' | 'waitsForTurn' | 'filteredOut' | 'inactive' | 'worksNoLeads' | 'notInTeam' | 'alreadyTried' | 'away' | 'atCap';
    sentence: string;
    /**
     * In their order, 60 comparisons at most; beyond that the first filter that decided against me.
     */
    filters: Array<{
        /**
         * What it compares: the first ten comparisons, and how many more.
         */
        description: string;
        required: boolean;
        passed: boolean;
        /**
         * In their order; of many, some of those that did not pass, before others.
         */
        comparisons: Array<Comparison>;
        /**
         * How many there are; `comparisons` may tell fewer.
         */
        comparisonCount: number;
    }>;
    /**
     * How many filters stand above me; `filters` may tell fewer.
     */
    filterCount: number;
};

export type ContactRecord = {
    id: string;
    name: string;
    leadStatus: LeadStatus;
    /**
     * Created within the last week.
     */
    isNew: boolean;
    /**
     * The person asked not to be contacted, on this record or another one with an email or phone of theirs.
     */
    doNotContact: boolean;
    owner: UserRef | null;
    nickname: string | null;
    email: string | null;
    cellPhone: string | null;
    homePhone: string | null;
    workPhone: string | null;
    /**
     * Digits to dial after the cell phone.
     */
    cellPhoneExtension: string | null;
    homePhoneExtension: string | null;
    workPhoneExtension: string | null;
    prefersText: boolean | null;
    preferredLanguage: string | null;
    birthday: string | null;
    address: string | null;
    city: string | null;
    state: string | null;
    postalCode: string | null;
    source: string | null;
    groups: Array<string>;
    referredBy: string | null;
    contactedAt: string | null;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
    loanAmountUsd: number | null;
    loanPurpose: string | null;
    propertyState: string | null;
    /**
     * Loans by number, or by status where one has none; the latest first.
     */
    accounts: Array<string>;
    firstName: string | null;
    lastName: string | null;
    standing: 'inUse' | 'archived' | 'doNotContact';
    /**
     * The other record that binds this one; `null`: none, or itself.
     */
    boundBy: BoundBy | null;
    /**
     * An older record of the person cannot be contacted; this one can, since its workflow honors no do-not-contact status.
     */
    excused: boolean;
    archiveReason: string | null;
    /**
     * Since when they get neither emails nor text messages.
     */
    silencedAt: string | null;
    /**
     * Emails and E.164 phones by which the person is known too, and that no field has.
     */
    furtherAddresses: Array<string>;
    /**
     * The digits to dial after a phone of `furtherAddresses`, by that phone; those without are left out.
     */
    furtherExtensions: {
        [key: string]: string;
    };
    /**
     * As the post writes it; `null` where the address service has no safe match.
     */
    standardizedAddress: {
        street: string;
        city: string;
        state: string;
        postalCode: string;
    } | null;
    assigned: UserRef | null;
    sharedWith: Array<UserRef>;
    openTasks: number;
    /**
     * What the caller can do with the contact.
     */
    allowed: Array<'edit' | 'annotate' | 'setGroups' | 'share' | 'assign' | 'changeOwner' | 'silence' | 'archive' | 'unarchive' | 'setDoNotContact' | 'delete' | 'merge'>;
    /**
     * The caller is a partner: loans and groups are left out.
     */
    hidesFromPartners: boolean;
    /**
     * Those that the caller may see, the newest first; at most 50.
     */
    leads: Array<LeadSummary>;
};

export type ContactNote = {
    id: string;
    kind: 'note' | 'quick' | 'merge';
    text: string;
    outcome: 'connected' | 'leftVoicemail' | 'noAnswer' | 'callBackLater' | 'appointmentSet' | 'notInterested' | 'wrongNumber' | null;
    /**
     * `notPartners`: hidden from co-marketing partners; `private`: for its author and the contact's owner.
     */
    audience: 'public' | 'notPartners' | 'private';
    /**
     * `null`: an API key, or the product itself.
     */
    author: UserRef | null;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
};

export type ContactMemo = {
    id: string;
    text: string;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
    /**
     * Whether the caller may change it and take it away.
     */
    canChange: boolean;
};

export type Appointment = {
    /**
     * ISO 8601, UTC.
     */
    startsAt: string;
    location: string;
    notes: string;
    id: string;
    contact: NamedRef;
    /**
     * Who meets the contact.
     */
    user: UserRef;
    /**
     * Whether the caller may change it and take it away.
     */
    canChange: boolean;
};

export type ContactTask = {
    id: string;
    name: string;
    description: string;
    /**
     * ISO 8601, UTC.
     */
    dueAt: string;
    assignee: UserRef;
    contact: NamedRef;
    repeat: {
        every: number;
        unit: 'day' | 'week' | 'month';
        until: string | null;
    } | null;
    completedAt: string | null;
    /**
     * Whether the caller may change it and take it away.
     */
    canChange: boolean;
};

export type Absence = {
    id: string;
    kind: 'outOfOffice' | 'paused';
    /**
     * ISO 8601, UTC.
     */
    from: string;
    until: string | null;
    /**
     * `null` to whoever neither is the user nor manages them.
     */
    note: string | null;
};

export type User = {
    id: string;
    name: string;
    email: string;
    role: 'admin' | 'manager' | 'marketing' | 'loan_officer' | 'partner' | 'engineer';
    active: boolean;
    licensedStates: Array<string>;
    /**
     * The last day of a licence by state; states that are left out have no end.
     */
    licenceEnds: {
        [key: string]: string;
    };
    languages: Array<string>;
    timeZone: string;
    workingHours: Array<{
        weekday: number;
        fromMinute: number;
        toMinute: number;
    }>;
    teamIds: Array<string>;
    /**
     * Those that are not over.
     */
    absences: Array<Absence>;
    /**
     * Not out of office and not paused.
     */
    present: boolean;
    /**
     * Within working hours.
     */
    atWork: boolean;
};

export type Team = {
    id: string;
    name: string;
    memberIds: Array<string>;
    /**
     * Managers who see what the members have, without being members and getting leads.
     */
    managerIds: Array<string>;
};

export type Source = {
    id: string;
    name: string;
    workflow: NamedRef | null;
};

export type AuditChange = {
    field: string;
    label: string;
    /**
     * How `before` and `after` are read.
     */
    kind: 'text' | 'instant' | 'phone';
    before: string | null;
    after: string | null;
};

export type AuditEvent = {
    id: string;
    /**
     * ISO 8601, UTC.
     */
    at: string;
    /**
     * `null`: an API key, or the product itself.
     */
    actor: UserRef | null;
    /**
     * An API key did it.
     */
    isByKey: boolean;
    /**
     * What that key is called.
     */
    keyName: string | null;
    /**
     * The network address that it was done from; told in the audit log alone, not in a contact's activity.
     */
    address: string | null;
    subject: 'contact' | 'loan' | 'group' | 'tab' | 'list' | 'user' | 'team' | 'apiKey' | 'workflow' | 'import' | 'bulkAction' | 'loanWord' | 'refusedSubmission';
    subjectId: string;
    /**
     * What it was done with is called now: the contact (to whoever sees all contacts), group, workflow, import …; told in the audit log alone.
     */
    subjectName: string | null;
    action: 'created' | 'updated' | 'deleted' | 'merged' | 'archived' | 'unarchived' | 'silenced' | 'unsilenced' | 'setDoNotContact' | 'unboundByCorrection' | 'shared' | 'unshared' | 'assigned' | 'unassigned' | 'ownerChanged' | 'copied' | 'addedToGroup' | 'removedFromGroup' | 'noteAdded' | 'memoAdded' | 'memoUpdated' | 'memoDeleted' | 'taskAdded' | 'taskUpdated' | 'taskCompleted' | 'taskReopened' | 'taskDeleted' | 'appointmentAdded' | 'appointmentUpdated' | 'appointmentDeleted' | 'loanAdded' | 'loanUpdated' | 'exported' | 'signedIn' | 'signedOut' | 'signInFailed' | 'roleChanged' | 'deactivated' | 'activated' | 'managerAdded' | 'managerRemoved' | 'handedOver' | 'ended' | 'published' | 'rolledBack' | 'paused' | 'taught' | 'forgotten' | 'sentAgain' | 'setAside';
    /**
     * From what to what, for whoever may see it; empty of what was done before it was kept, and of a contact who was deleted.
     */
    changes: Array<AuditChange>;
    /**
     * What was done, to stand behind the name of who did it.
     */
    sentence: string;
};

export type ContactActivity = {
    kind: 'note';
    note: ContactNote;
} | {
    kind: 'change';
    change: AuditEvent;
};

export type ContactAction = {
    kind: 'share' | 'unshare' | 'assign' | 'unassign';
    /**
     * With whom they are shared, or to whom they are assigned.
     */
    userId: string;
    /**
     * Notify Shared Users: who is told, of those who have the contacts. Nobody, if left out.
     */
    notifyUserIds: Array<string>;
} | {
    kind: 'addToGroups' | 'removeFromGroups';
    /**
     * Manual groups.
     */
    groupIds: Array<string>;
    /**
     * Notify Shared Users: who is told, of those who have the contacts. Nobody, if left out.
     */
    notifyUserIds: Array<string>;
} | {
    kind: 'archive';
    reason: 'duplicate' | 'badInformation' | 'notInterested' | 'otherLender' | 'deceased' | 'other' | null;
} | {
    kind: 'unarchive' | 'silence' | 'unsilence' | 'delete';
} | {
    kind: 'changeOwner';
    ownerUserId: string;
    /**
     * Whether their loans go with them.
     */
    transferLoans: boolean;
    shareWithFormerOwner: boolean;
    groupName: string | null;
};

export type BulkAction = {
    id: string;
    action: 'share' | 'unshare' | 'assign' | 'unassign' | 'addToGroups' | 'removeFromGroups' | 'changeOwner' | 'archive' | 'unarchive' | 'silence' | 'unsilence' | 'delete';
    state: 'running' | 'done' | 'cancelled';
    cancelRequested: boolean;
    total: number;
    /**
     * How many are behind us, failed ones included.
     */
    done: number;
    failed: number;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
    finishedAt: string | null;
};

export type OwnerChangePreview = {
    /**
     * Whose owner one may change.
     */
    contacts: number;
    /**
     * Whose owner one may not change.
     */
    refused: number;
    /**
     * How many different owners the former have now.
     */
    ownerCount: number;
    /**
     * The first few of these: who own the most of them.
     */
    owners: Array<UserRef>;
    /**
     * How many of the former take part in a loan.
     */
    onLoans: number;
    loans: number;
    /**
     * Further contacts on these loans, who would go along with them.
     */
    additional: number;
    /**
     * How many of these are on a loan that stays, and would go as a copy.
     */
    copied: number;
    /**
     * Private notes on the former, which the new owner will read.
     */
    privateNotes: number;
    /**
     * Private notes on those who would go along as they are.
     */
    privateNotesAlong: number;
};

export type MergePreview = {
    fields: Array<{
        field: string;
        label: string;
        /**
         * As it will stand in the merged record.
         */
        value: string;
        /**
         * The record that it is taken from; `null`: the primary's own.
         */
        fromId: string | null;
    }>;
    /**
     * Emails and phones of the others that no field has room for: they are kept beside.
     */
    furtherAddresses: Array<string>;
    /**
     * The digits to dial after a phone of `furtherAddresses`, by that phone; those without are left out.
     */
    furtherExtensions: {
        [key: string]: string;
    };
    /**
     * What of the others is kept nowhere, by record and field.
     */
    lost: Array<{
        fromId: string;
        field: string;
        label: string;
        /**
         * As the record has it.
         */
        value: string;
    }>;
    /**
     * Whether the merged record is on the Do Not Contact List: one of them asked for that.
     */
    doNotContact: boolean;
    /**
     * Private notes on the other records, which go along.
     */
    privateNotes: number;
    /**
     * Who will read these beside their authors: the owner.
     */
    reader: UserRef | null;
};

export type BulkFailure = {
    contactId: string;
    /**
     * The contact's id where the caller does not see it, or does no more.
     */
    name: string;
    refusal: string;
};

export type ContactTab = {
    id: string;
    label: string;
    kind: 'own' | 'organization';
    /**
     * Published within the last week by somebody else.
     */
    isNew: boolean;
    isEditable: boolean;
    teamIds: Array<string> | null;
};

export type ContactGroupHead = {
    id: string;
    name: string;
    description: string;
    kind: 'manual' | 'smart';
    /**
     * Made with the account; nobody changes it.
     */
    isDefault: boolean;
    /**
     * Whether the caller can change and delete it.
     */
    isEditable: boolean;
    createdBy: UserRef | null;
};

export type ContactGroup = {
    id: string;
    name: string;
    description: string;
    kind: 'manual' | 'smart';
    /**
     * Made with the account; nobody changes it.
     */
    isDefault: boolean;
    /**
     * Whether the caller can change and delete it.
     */
    isEditable: boolean;
    createdBy: UserRef | null;
    rules: {
        include: Array<ContactRule>;
        exclude: Array<ContactRule>;
    };
};

/**
 * Where the value goes in a submission, as a JSON pointer.
 */
export type ImportField = '/source' | '/externalId' | '/receivedAt' | '/contact/firstName' | '/contact/lastName' | '/contact/fullName' | '/contact/email' | '/contact/emails' | '/contact/cellPhone' | '/contact/homePhone' | '/contact/workPhone' | '/contact/phones' | '/contact/preferredLanguage' | '/loan/propertyState' | '/loan/amountUsd' | '/loan/purchasePriceUsd' | '/loan/annualIncomeUsd' | '/loan/purpose' | '/loan/propertyType' | '/loan/occupancy' | '/loan/termMonths' | '/loan/term' | '/loan/creditMeetsGuidelines';

export type ImportColumn = {
    /**
     * Its place in the file, from 0.
     */
    position: number;
    label: string;
    /**
     * `null`: the column is left out. Where several become the same, the surest fills it and the others fill its blanks; further phones and emails are kept.
     */
    becomes: ImportField | null;
};

export type ChosenImportColumn = {
    position: number;
    /**
     * `null`: the column is left out. Where several become the same, the surest fills it and the others fill its blanks; further phones and emails are kept.
     */
    becomes: ImportField | null;
};

export type ImportReason = {
    /**
     * `null`: the row as a whole.
     */
    column: string | null;
    /**
     * Of the first row that has it, with its value.
     */
    detail: string;
    rows: number;
    /**
     * The first line that has it.
     */
    line: number;
    /**
     * The first lines that have it, five at most.
     */
    lines: Array<number>;
};

export type ImportFirstRow = {
    line: number;
    /**
     * As they would be read; of a row that would fail, as they stand in the file.
     */
    values: Array<{
        pointer: string;
        value: string;
    }>;
    errors: Array<{
        column: string | null;
        detail: string;
    }>;
    /**
     * Values that would be left out, since they are not understood.
     */
    notes: Array<{
        column: string | null;
        detail: string;
    }>;
};

export type SameFile = {
    importId: string;
    fileName: string;
    /**
     * ISO 8601, UTC.
     */
    importedAt: string;
    importedBy: string | null;
};

export type ImportPreviewColumn = {
    /**
     * Its place in the file, from 0.
     */
    position: number;
    label: string;
    /**
     * `null`: the column is left out. Where several become the same, the surest fills it and the others fill its blanks; further phones and emails are kept.
     */
    becomes: ImportField | null;
    /**
     * Whether somebody chose it, now or for an earlier file of the source.
     */
    changed: boolean;
    /**
     * Values of the first rows.
     */
    samples: Array<string>;
};

export type ImportCheck = {
    /**
     * Whether all rows were looked at; until then the numbers grow.
     */
    done: boolean;
    rows: number;
    wouldFail: number;
    /**
     * Rows that would be taken in without a value that is not understood.
     */
    wouldNote: number;
    failing: Array<ImportReason>;
    noting: Array<ImportReason>;
};

export type ImportPreview = {
    /**
     * What the bytes say, whatever was chosen.
     */
    foundEncoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';
    /**
     * Bytes that are no character in the encoding that was found: a value that holds one is left out, a name loses the letter, and both are noted.
     */
    brokenBytes: number;
    /**
     * Lines above the header that are no part of the table, such as a report's title; none for those to whom the rows are not shown.
     */
    passedOver: Array<{
        line: number;
        text: string;
    }>;
    columns: Array<ImportPreviewColumn>;
    /**
     * 20 at most; none for those to whom the rows of the file are not shown.
     */
    firstRows: Array<ImportFirstRow>;
    /**
     * Why the file cannot be started as it is read now; none: it can.
     */
    problems: Array<string>;
    check: ImportCheck;
    /**
     * An earlier import of the same bytes; starting asks for `again`.
     */
    sameFile: SameFile | null;
};

export type ImportUndo = {
    state: 'queued' | 'running' | 'done';
    /**
     * ISO 8601, UTC.
     */
    at: string;
    by: UserRef | null;
    finishedAt: string | null;
};

export type UndoPreview = {
    /**
     * `null`: nobody asked for it; what is counted is what it would do.
     */
    undo: ImportUndo | null;
    /**
     * Why it cannot be undone now; `null`: it can.
     */
    refusal: string | null;
    counts: {
        leadsClosed: number;
        /**
         * Leads that stay, because somebody has worked them.
         */
        leadsKept: number;
        /**
         * Contacts that the import made and that nothing else hangs on.
         */
        contactsArchived: number;
        /**
         * Fields of earlier leads and contacts that get their former value.
         */
        fieldsGivenBack: number;
        /**
         * Fields that stay: somebody or a later import changed them since, or a lead goes on by them.
         */
        fieldsKept: number;
        groupsTakenBack: number;
        /**
         * Campaigns, and journeys that had not begun.
         */
        campaignsTakenBack: number;
        sharesTakenBack: number;
        /**
         * Emails and phones that earlier contacts got beside their fields.
         */
        addressesTakenBack: number;
        /**
         * Those of them that stay, because something else brought or holds them.
         */
        addressesKept: number;
    };
    /**
     * How many leads stay, by the reason.
     */
    kept: Array<{
        reason: 'erased' | 'merged' | 'contacted' | 'claimed' | 'passed' | 'reassigned' | 'closed' | 'updated' | 'noted';
        label: string;
        leads: number;
    }>;
    /**
     * Whether all rows are counted; of a large file only the first ones are, before it is undone.
     */
    isWhole: boolean;
    /**
     * Whether former values of fields are no longer known: they are kept for 30 days, and not at all for imports from before that.
     */
    forgotten: boolean;
};

export type LeadKept = {
    leadId: string;
    name: string;
    /**
     * Of the file; `null` where it was not kept.
     */
    line: number | null;
    reason: 'erased' | 'merged' | 'contacted' | 'claimed' | 'passed' | 'reassigned' | 'closed' | 'updated' | 'noted';
    label: string;
};

export type ContactKept = {
    contactId: string;
    name: string;
    reason: 'doNotContact' | 'otherLeads' | 'more';
    label: string;
};

export type FieldKept = {
    contactId: string;
    /**
     * `null`: it is a field of the contact.
     */
    leadId: string | null;
    /**
     * Of the contact.
     */
    name: string;
    field: string;
    fieldLabel: string;
    /**
     * `null`: an earlier release left it.
     */
    reason: 'leadStays' | 'overwritten' | 'changed' | null;
    label: string;
};

export type AddressKept = {
    contactId: string;
    name: string;
    address: string;
};

export type Import = {
    id: string;
    fileName: string;
    /**
     * `preview`: the file is there and nothing of it was taken in; start it, or it is dropped after a day.
     */
    state: 'receiving' | 'preview' | 'queued' | 'running' | 'done' | 'failed';
    sizeBytes: number;
    bytesDone: number;
    rowsDone: number;
    rowsCreated: number;
    /**
     * Rows that came before, by their external id or as they are: the same lead, nothing new.
     */
    rowsRepeated: number;
    /**
     * Rows that updated an open lead.
     */
    rowsUpdated: number;
    rowsFailed: number;
    /**
     * Rows that were taken in without a value that was not understood.
     */
    rowsNoted: number;
    /**
     * Why the whole file was refused.
     */
    error: string | null;
    /**
     * The source of rows that name none; a `Source Name` in the file comes first.
     */
    source: string | null;
    /**
     * As what its bytes are read; found from all of them.
     */
    encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | null;
    separator: ',' | ';' | '\t' | '|' | null;
    /**
     * The zone by which its dates are read that name none.
     */
    timeZone: string | null;
    /**
     * What each column of the file becomes.
     */
    columns: Array<ImportColumn> | null;
    /**
     * The columns that nothing is read of.
     */
    columnsLeftOut: Array<string> | null;
    /**
     * What the file would come to; `null` once it is started, and in lists.
     */
    preview: ImportPreview | null;
    /**
     * A CSV of the failed rows with their reasons; `null` where there are none, or they are not shown to the caller.
     */
    failedRowsUrl: string | null;
    /**
     * A CSV of what was not understood of rows that were taken in; `null` as `failedRowsUrl` is.
     */
    notedRowsUrl: string | null;
    /**
     * Until when the failed rows are kept: 30 days from the end; `null` where there are none, or the import is under way.
     */
    failedRowsKeptUntil: string | null;
    createdBy: UserRef | null;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
    finishedAt: string | null;
    /**
     * How far taking it back is; `null`: nobody asked for it.
     */
    undo: ImportUndo | null;
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

export type NotedRow = {
    line: number;
    leadId: string;
    notes: Array<{
        /**
         * What it is about, in words.
         */
        label: string;
        /**
         * As it came; of more than 1,000 characters the first, and how many are left out.
         */
        value: string;
        /**
         * What would have been understood, or how it was read.
         */
        detail: string;
    }>;
};

export type LeadRow = {
    id: string;
    /**
     * Who applied: the contact's name, or `applicant.name`.
     */
    contactName: string;
    source: NamedRef;
    workflow: NamedRef | null;
    state: 'offered' | 'assigned' | 'held' | 'exception';
    assignee: UserRef | null;
    exceptionReason: string | null;
    holdReason: string | null;
    closedAt: string | null;
    /**
     * Nobody may contact the person.
     */
    doNotContact: boolean;
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
    /**
     * It came under another first name than its contact's: nobody has said yet whose it is.
     */
    nameInDoubt: boolean;
    /**
     * Who applied, where that is in doubt, by what was sent alone; `null` too where the caller may not see it.
     */
    applicant: Applicant | null;
    /**
     * `null` where the caller may not see how to reach them.
     */
    contactId: string | null;
    /**
     * Created within the last week.
     */
    isNew: boolean;
    /**
     * Of the contact; `null` where it may not be shown.
     */
    leadStatus: LeadStatus | null;
    externalId: string | null;
    email: string | null;
    cellPhone: string | null;
    cellPhoneExtension: string | null;
    homePhone: string | null;
    homePhoneExtension: string | null;
    workPhone: string | null;
    workPhoneExtension: string | null;
    /**
     * Emails and E.164 phones by which the person is known too, and that no field has.
     */
    furtherAddresses: Array<string>;
    /**
     * The digits to dial after a phone of `furtherAddresses`, by that phone; those without are left out.
     */
    furtherExtensions: {
        [key: string]: string;
    };
    preferredLanguage: string | null;
    purchasePriceUsd: number | null;
    annualIncomeUsd: number | null;
    loanPurpose: string | null;
    propertyType: string | null;
    occupancy: string | null;
    termMonths: number | null;
    /**
     * What the caller may do with it now.
     */
    may: {
        close: boolean;
        reopen: boolean;
        reassign: boolean;
    };
};

export type LeadRoute = {
    name: string;
    /**
     * Who is assigned the lead when nobody accepts it.
     */
    defaultAcceptorId: string;
    /**
     * How long each has before it is passed to the next.
     */
    delayPassSeconds: number;
    /**
     * In the order in which they are offered a lead.
     */
    userIds: Array<string>;
    /**
     * Sources whose leads go by this route.
     */
    sources: Array<{
        name: string;
        kind: 'singlePropertySite' | 'leadCaptureApp' | 'parsedEmail';
    }>;
    id: string;
    defaultAcceptor: UserRef;
    users: Array<{
        id: string;
        name: string;
        /**
         * Active, in a role that works leads.
         */
        active: boolean;
    }>;
    /**
     * The next in line is offered the next lead first.
     */
    lastAcceptor: UserRef | null;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
};

export type TaughtLoanWord = {
    /**
     * The fact of the loan that the word is about.
     */
    field: 'purpose' | 'propertyType' | 'occupancy';
    /**
     * As it came, or as it was typed.
     */
    word: string;
    /**
     * `null`: it means nothing and is asked about no more.
     */
    value: string | null;
    taughtBy: UserRef | null;
    /**
     * ISO 8601, UTC.
     */
    taughtAt: string;
};

export type UnknownLoanWord = {
    /**
     * The fact of the loan that the word is about.
     */
    field: 'purpose' | 'propertyType' | 'occupancy';
    /**
     * As it came last.
     */
    word: string;
    /**
     * Leads that had it.
     */
    leads: number;
    /**
     * ISO 8601, UTC.
     */
    lastSeenAt: string;
};

export type LoanParticipant = {
    /**
     * `null`: a contact that the caller does not see; named only.
     */
    contactId: string | null;
    name: string;
    role: 'borrower' | 'coBorrower' | 'agent' | 'other';
    /**
     * Archived, or set to do not contact.
     */
    isArchived: boolean;
};

export type LoanRecord = {
    /**
     * The lender's own; unique.
     */
    number: string | null;
    status: 'application' | 'processing' | 'underwriting' | 'approved' | 'funded' | 'denied' | 'withdrawn';
    type: 'conventional' | 'fha' | 'va' | 'usda' | 'jumbo' | 'other' | null;
    amountUsd: number | null;
    interestRatePercent: number | null;
    loanPurpose: 'purchase' | 'refinance' | 'home_equity' | null;
    propertyState: 'AL' | 'AK' | 'AZ' | 'AR' | 'CA' | 'CO' | 'CT' | 'DE' | 'FL' | 'GA' | 'HI' | 'ID' | 'IL' | 'IN' | 'IA' | 'KS' | 'KY' | 'LA' | 'ME' | 'MD' | 'MA' | 'MI' | 'MN' | 'MS' | 'MO' | 'MT' | 'NE' | 'NV' | 'NH' | 'NJ' | 'NM' | 'NY' | 'NC' | 'ND' | 'OH' | 'OK' | 'OR' | 'PA' | 'RI' | 'SC' | 'SD' | 'TN' | 'TX' | 'UT' | 'VT' | 'VA' | 'WA' | 'WV' | 'WI' | 'WY' | 'DC' | 'PR' | 'GU' | 'AS' | 'VI' | 'MP' | null;
    termMonths: number | null;
    /**
     * ISO 8601, UTC.
     */
    openedAt: string;
    /**
     * What the contact is to it.
     */
    role: 'borrower' | 'coBorrower' | 'agent' | 'other';
    id: string;
    /**
     * All contacts on the loan, borrowers first.
     */
    participants: Array<LoanParticipant>;
};

export type Notification = {
    id: string;
    kind: 'leadAssigned' | 'leadOffered' | 'offerGone' | 'assignmentEnded' | 'leadTouched' | 'contactsChanged';
    /**
     * `null`: it is about contacts.
     */
    leadId: string | null;
    /**
     * What somebody did with contacts; `null`: it is about a lead.
     */
    notice: {
        sentence: string;
        /**
         * Where it is one.
         */
        contactId: string | null;
    } | null;
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
    type: 'bulkAction';
    bulkActionId: string;
} | {
    type: 'workflow';
    workflowId: string;
} | {
    type: 'refusedSubmissions';
} | {
    type: 'notification';
};

export type RefusedSubmission = {
    id: string;
    /**
     * As the sender named it, whether or not there is such a source; of a phone call, the number that was called.
     */
    source: string;
    /**
     * Which call refused it, and takes it again: `POST /sources/{source}/leads`, `POST /calls`, or `POST /leads`.
     */
    sentTo: 'source' | 'call' | 'lead';
    /**
     * ISO 8601, UTC.
     */
    cameAt: string;
    /**
     * The key that it was sent with; `null`: a signed-in user sent it.
     */
    apiKey: NamedRef | null;
    user: UserRef | null;
    /**
     * What the sender was answered.
     */
    status: number;
    code: string;
    detail: string;
    /**
     * `open`: waits for somebody; `sent`: sent again, it is a lead; `dismissed`: set aside.
     */
    state: 'open' | 'sent' | 'dismissed';
    /**
     * How often it was sent again and refused.
     */
    triesInVain: number;
    /**
     * The lead that it became.
     */
    leadId: string | null;
    /**
     * Who sent it again, or set it aside.
     */
    settledBy: UserRef | null;
    settledAt: string | null;
    /**
     * ISO 8601, UTC.
     */
    keptUntil: string;
};

export type RefusedTry = {
    /**
     * ISO 8601, UTC.
     */
    at: string;
    by: UserRef | null;
    status: number;
    code: string;
    detail: string;
    /**
     * With a JSON pointer into the body of this try.
     */
    errors: Array<{
        code: string;
        pointer: string;
        detail: string;
    }>;
};

export type RefusedSubmissionDetails = {
    id: string;
    /**
     * As the sender named it, whether or not there is such a source; of a phone call, the number that was called.
     */
    source: string;
    /**
     * Which call refused it, and takes it again: `POST /sources/{source}/leads`, `POST /calls`, or `POST /leads`.
     */
    sentTo: 'source' | 'call' | 'lead';
    /**
     * ISO 8601, UTC.
     */
    cameAt: string;
    /**
     * The key that it was sent with; `null`: a signed-in user sent it.
     */
    apiKey: NamedRef | null;
    user: UserRef | null;
    /**
     * What the sender was answered.
     */
    status: number;
    code: string;
    detail: string;
    /**
     * `open`: waits for somebody; `sent`: sent again, it is a lead; `dismissed`: set aside.
     */
    state: 'open' | 'sent' | 'dismissed';
    /**
     * How often it was sent again and refused.
     */
    triesInVain: number;
    /**
     * The lead that it became.
     */
    leadId: string | null;
    /**
     * Who sent it again, or set it aside.
     */
    settledBy: UserRef | null;
    settledAt: string | null;
    /**
     * ISO 8601, UTC.
     */
    keptUntil: string;
    /**
     * As it came, its first 64 KB, whatever it was; also of one that is too large to be read.
     */
    body: string;
    /**
     * The size of the whole of it.
     */
    bodyBytes: number;
    /**
     * The body is longer than what is kept of it.
     */
    isCut: boolean;
    /**
     * The charset by which the bytes became text.
     */
    readAs: string;
    contentType: string | null;
    /**
     * The body that was last sent again and refused.
     */
    mended: string | null;
    /**
     * The body that became a lead.
     */
    sentBody: string | null;
    /**
     * Each thing wrong, with a JSON pointer into the body as it came.
     */
    errors: Array<{
        code: string;
        pointer: string;
        detail: string;
    }>;
    /**
     * How often it was sent again and refused, the first time first: the latest 20.
     */
    tries: Array<RefusedTry>;
    /**
     * Of a source that nobody knows: the live source whose name is nearest.
     */
    didYouMean: string | null;
};

export type RefusedOfSource = {
    /**
     * Empty: of the names of a day beyond 200.
     */
    source: string;
    open: number;
    sent: number;
    dismissed: number;
    /**
     * Refused beyond those that are kept of a day: 1,000 of a source, 1,000 of all sources that nobody knows, 5,000 in all.
     */
    notKept: number;
    lastAt: string | null;
};

export type RunSummary = {
    leadId: string;
    run: Run;
    workflow: NamedRef | null;
    planVersion: number | null;
    /**
     * What it waits for.
     */
    stage: 'offer' | 'timeToContact' | 'hold';
    /**
     * ISO 8601, UTC.
     */
    waitUntil: string;
    /**
     * Past its deadline by more than 30 seconds.
     */
    overdue: boolean;
    /**
     * Whether Temporal knows the lead's latest step.
     */
    told: boolean;
    step: number;
    assignee: UserRef | null;
    openOffers: number;
    /**
     * ISO 8601, UTC.
     */
    since: string;
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
    permissions: Array<'organization:manage' | 'users:read' | 'users:manage' | 'apiKeys:manage' | 'workflows:read' | 'workflows:edit' | 'workflows:publish' | 'leads:readAll' | 'leads:readTeam' | 'leads:readOwn' | 'leads:create' | 'leads:work' | 'leads:reassign' | 'contacts:readAll' | 'contacts:readTeam' | 'contacts:readOwn' | 'contacts:create' | 'contacts:editAll' | 'contacts:editTeam' | 'contacts:editOwn' | 'contacts:changeOwner' | 'contacts:merge' | 'contacts:correctBound' | 'contacts:export' | 'tabs:publish' | 'groups:read' | 'groups:edit' | 'groups:editAll' | 'appointments:readAll' | 'audit:read' | 'imports:run' | 'imports:undo' | 'imports:read' | 'runs:read' | 'runs:manage' | 'mailbox:read'>;
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
    scopes: Array<'leads:write' | 'leads:read' | 'contacts:read' | 'contacts:write' | 'imports:write' | 'imports:read' | 'workflows:read' | 'workflows:write'>;
    /**
     * The sources that it is bound to; `null`: every one.
     */
    sources: Array<NamedRef> | null;
    state: 'working' | 'ended' | 'expired';
    createdBy: {
        id: string;
        name: string;
        active: boolean;
    };
    /**
     * Who answers for it now. The key works on when they are deactivated.
     */
    holder: {
        id: string;
        name: string;
        active: boolean;
    };
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
    lastUsedAt: string | null;
    revokedAt: string | null;
    /**
     * `null`: never.
     */
    expiresAt: string | null;
};

export type Traffic = {
    /**
     * How many came.
     */
    leads: number;
    /**
     * There were more; the latest 10,000 are counted.
     */
    truncated: boolean;
    /**
     * Of them, how many went to exception handling.
     */
    exceptions: number;
    /**
     * Of them, how many went to the contact's owner or the loan's officer, by none of the boxes.
     */
    bypassed: number;
    /**
     * Whose decisions are counted, the latest first; a lead of two versions is in both.
     */
    versions: Array<{
        version: number;
        leads: number;
    }>;
    /**
     * Each box of the live version and of those counted; a box of the draft that is missing is new.
     */
    boxes: Array<{
        nodeId: string;
        /**
         * Passed it; of a user's box: came to the user as one who matches.
         */
        through: number;
        /**
         * Of a filter that is not required: came to it when it did not count, because nobody matched.
         */
        dropped: number;
        /**
         * Came to it, and went no further for any user below it.
         */
        fell: number;
        /**
         * Of a user's box: was offered to the user.
         */
        offered: number;
        /**
         * Of a user's box: became the user's, by assignment or by a claim.
         */
        assigned: number;
        /**
         * Of a user's box: was offered or assigned; each lead once.
         */
        got: number;
    }>;
    waiting: {
        held: number;
        users: Array<{
            userId: string;
            offered: number;
            assigned: number;
        }>;
    };
};

export type BacktestRow = {
    leadId: string;
    /**
     * `null` for a caller who may not read leads.
     */
    contactName: string | null;
    /**
     * ISO 8601, UTC.
     */
    at: string;
    outcome: 'assign' | 'offer' | 'exception' | 'handOn' | 'hold';
    /**
     * Who would have got it, or an offer: the first of them.
     */
    would: Array<UserRef>;
    /**
     * How many of them there are.
     */
    wouldCount: number;
    did: UserRef | null;
    /**
     * Why it would have gone there.
     */
    reason: string | null;
    differs: boolean;
};

export type TrialGround = {
    workflow: {
        id: string;
        name: string;
        sourceName: string;
        /**
         * Published and not archived: exception handling may lead there.
         */
        live: boolean;
        /**
         * It holds the leads that come to it.
         */
        paused: boolean;
    };
    /**
     * As `Plan` of the engine; `null`: nothing is published.
     */
    plan: {
        [key: string]: unknown;
    } | null;
    /**
     * As `UserFacts` of the engine.
     */
    users: Array<{
        id: string;
        [key: string]: unknown;
    }>;
    /**
     * As `TurnsGround` of the engine.
     */
    turns: {
        [key: string]: unknown;
    };
    /**
     * As `Directory` of the engine.
     */
    directory: {
        [key: string]: unknown;
    };
    /**
     * As `Facts` of the engine.
     */
    past: {
        [key: string]: unknown;
    } | null;
};

/**
 * Nodes, edges, positions and routing settings, as `Graph` of the engine.
 */
export type Graph = {
    nodes: Array<{
        /**
         * `source`, `filter` or `user`.
         */
        kind: string;
        id: string;
        /**
         * Where it stands on the canvas, in pixels at zoom 1; needed.
         */
        position?: {
            x: number;
            y: number;
        };
        /**
         * Of a filter: what it asks.
         */
        condition?: {
            [key: string]: unknown;
        };
        /**
         * Of a filter: off, it is dropped when nobody matches.
         */
        required?: boolean;
        /**
         * Of a user.
         */
        userId?: string;
        /**
         * Of a user: their share of balanced turns; 1 if absent.
         */
        weight?: number;
        [key: string]: unknown;
    }>;
    edges: Array<{
        id: string;
        from: string;
        to: string;
        [key: string]: unknown;
    }>;
    settings: {
        /**
         * Needed. Sequential with `null`: assigned at once, not offered.
         */
        distribution?: {
            kind: 'sequential';
            acceptWithinSeconds: number | null;
        } | {
            kind: 'simultaneous';
            acceptWithinSeconds: number;
        };
        /**
         * Left out: the older, circular order.
         */
        turns?: 'queue' | 'balanced';
        /**
         * Left out: users who are away are passed over, and working hours do not count.
         */
        availability?: {
            /**
             * Who is out of working hours is away too.
             */
            workingHours: boolean;
            whenAway: 'skip' | 'hold';
            shareOutAfterMinutes?: number;
        };
        /**
         * How much each user takes of this workflow; `null` and left out: any number.
         */
        caps?: {
            perDay: number | null;
            openUncontacted: number | null;
        };
        timeToContact?: {
            withinSeconds: number;
            workingHoursOnly?: true;
            onLapse: 'nextUser' | 'exception';
        } | null;
        /**
         * Needed: the communications that stamp the contacted date.
         */
        contactedBy?: Array<'call' | 'email' | 'text' | 'meeting'>;
        showBeforeClaim?: true;
        /**
         * Needed: as the workflow was created with.
         */
        exception?: {
            kind: 'individual';
            userId: string;
        } | {
            kind: 'workflow';
            workflowId: string;
        };
        [key: string]: unknown;
    };
    [key: string]: unknown;
};

/**
 * The five switches of the fourth screen. The last two exclude each other.
 */
export type DuplicateRules = {
    /**
     * Fields that are overwritten; null is off.
     */
    updateLead: Array<'amountUsd' | 'purchasePriceUsd' | 'annualIncomeUsd' | 'purpose' | 'propertyType' | 'occupancy' | 'propertyState' | 'termMonths' | 'creditMeetsGuidelines'> | null;
    /**
     * Fields that are overwritten; null is off.
     */
    updateContact: Array<'firstName' | 'lastName' | 'email' | 'cellPhone' | 'preferredLanguage'> | null;
    /**
     * Fields that are still shown; null is off.
     */
    honorDoNotContact: Array<'firstName' | 'lastName' | 'email' | 'cellPhone' | 'preferredLanguage'> | null;
    /**
     * Only then are the contacts searched that the assignee owns.
     */
    distributeFirst: boolean;
    /**
     * A contact's active owner gets the lead, without routing.
     */
    bypassToOwner: boolean;
};

/**
 * What a lead's contact is added to once the lead is assigned, and whom it is shared with.
 */
export type Additions = {
    campaignIds: Array<string>;
    groupIds: Array<string>;
    /**
     * Whom the contact is shared with.
     */
    shareUserIds: Array<string>;
    /**
     * A journey needs its trigger.
     */
    journey: {
        id: string;
        triggerId: string;
    } | null;
};

export type GraphProblem = {
    code: 'SOURCE_MISSING' | 'SOURCE_NOT_ALONE' | 'EDGE_DANGLING' | 'NODE_ID_REPEATED' | 'NODE_UNREACHABLE' | 'NODE_HAS_TWO_PARENTS' | 'GRAPH_HAS_CYCLE' | 'BRANCH_WITHOUT_USER' | 'USER_NOT_LAST' | 'FANS_OUT_TWICE' | 'NO_USERS' | 'USER_TWICE' | 'FILTER_INCOMPLETE' | 'FILTER_FIELD_UNKNOWN' | 'FILTER_OPERATOR_UNFIT' | 'FILTER_VALUE_UNFIT' | 'ACCEPT_WITHIN_OUT_OF_RANGE' | 'TIME_TO_CONTACT_OUT_OF_RANGE' | 'CONTACTED_BY_EMPTY' | 'CAP_OUT_OF_RANGE' | 'SHARE_OUT_OUT_OF_RANGE' | 'WEIGHT_OUT_OF_RANGE' | 'TOO_MANY_NODES' | 'USER_UNKNOWN' | 'USER_INACTIVE' | 'USER_WORKS_NO_LEADS' | 'USER_NOT_IN_TEAM' | 'MEMBER_NOT_DRAWN' | 'EXCEPTION_USER_UNKNOWN' | 'EXCEPTION_USER_INACTIVE' | 'EXCEPTION_USER_WORKS_NO_LEADS' | 'EXCEPTION_WORKFLOW_UNKNOWN' | 'EXCEPTION_WORKFLOW_NOT_LIVE' | 'EXCEPTION_LOOP';
    nodeId?: string;
    severity: 'error' | 'warning';
    message: string;
};

export type Workflow = {
    id: string;
    name: string;
    productCategory: string;
    /**
     * Paused, it holds leads; archived, it takes none.
     */
    state: 'active' | 'paused' | 'archived';
    /**
     * For an inbound phone campaign, the name is its number.
     */
    source: {
        id: string;
        name: string;
        kind: 'thirdParty' | 'inboundPhone' | 'singlePropertySite' | 'leadCaptureApp' | 'parsedEmail';
    };
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
    } | {
        kind: 'workflow';
        workflowId: string;
    };
    duplicates: DuplicateRules;
    additions: Additions;
    publishedVersion: number | null;
    publishedAt: string | null;
    hasUnpublishedChanges: boolean;
    /**
     * Of the published version.
     */
    distribution: 'sequential' | 'simultaneous' | null;
    leadsLast7Days: number;
    /**
     * Leads on offer, held, or assigned with a time to contact.
     */
    inFlight: number;
    /**
     * Leads assigned without a time to contact that nobody has contacted; told of one workflow alone.
     */
    awaitingContact?: number;
    held: number;
    /**
     * ISO 8601, UTC.
     */
    createdAt: string;
};

export type UnknownSource = {
    name: string;
    /**
     * Deliveries and rows of files.
     */
    refused: number;
    /**
     * ISO 8601, UTC.
     */
    lastAt: string;
    didYouMean: string | null;
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

export type RestorePoint = {
    id: string;
    reason: 'save' | 'publish' | 'edits' | 'version' | 'restore' | 'import';
    /**
     * ISO 8601, UTC.
     */
    madeAt: string;
    madeBy: UserRef | null;
    /**
     * Nodes of the drawing.
     */
    size: number;
};

export type RestorePointWithGraph = {
    id: string;
    reason: 'save' | 'publish' | 'edits' | 'version' | 'restore' | 'import';
    /**
     * ISO 8601, UTC.
     */
    madeAt: string;
    madeBy: UserRef | null;
    /**
     * Nodes of the drawing.
     */
    size: number;
    graph: Graph;
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

export type VersionSummary = {
    id: string;
    number: number;
    planHash: string;
    /**
     * ISO 8601, UTC.
     */
    publishedAt: string;
    publishedBy: UserRef | null;
    /**
     * Leads under way on it.
     */
    inFlight: number;
    current: boolean;
    /**
     * Against the version before, in words; the first 50. The diff has all of them.
     */
    changes: Array<string>;
    /**
     * How many changes there are. `null` for a little while after an upgrade from a release that did not store them.
     */
    changeCount: number | null;
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

export type GraphChange = {
    kind: 'added' | 'removed' | 'changed' | 'moved' | 'settings';
    /**
     * Of the older drawing where it was removed; `null` for the settings.
     */
    nodeId: string | null;
    /**
     * The whole of it as a sentence.
     */
    text: string;
    /**
     * What it is about, such as "Filter for everybody".
     */
    label: string;
    /**
     * How it was; `null` where it was not there.
     */
    before: string | null;
    /**
     * How it is; `null` where it is gone.
     */
    after: string | null;
};

export type MoveChange = {
    leadId: string;
    contactName: string;
    fromVersion: number;
    toVersion: number;
    waitKind: 'offer' | 'timeToContact' | 'hold' | null;
    waitUntil: string | null;
    newWaitUntil: string | null;
    /**
     * Who would be next by each, should it go on now.
     */
    next: {
        old: string;
        new: string;
    };
};

/**
 * What an API key is answered that may make the call and not read what it changes.
 */
export type Receipt = {
    id?: string;
    workflowId?: string;
    /**
     * Also the ETag.
     */
    revision?: number;
    number?: number;
    state?: string;
};

export type SignOutData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
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
     * INVALID_VALUE
     */
    422: Problem;
    /**
     * RATE_LIMITED, TOO_MANY_ATTEMPTS
     */
    429: Problem;
    /**
     * INTERNAL
     */
    500: Problem;
    /**
     * TOOK_TOO_LONG, NOT_READY
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
     * TOOK_TOO_LONG, NOT_READY
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
     * TOOK_TOO_LONG, NOT_READY
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
    headers?: {
        'idempotency-key'?: string;
    };
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
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
    query?: {
        /**
         * Only those that this user answers for and nobody has ended.
         */
        holderUserId?: string;
    };
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
     * TOOK_TOO_LONG, NOT_READY
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
        scopes: Array<'leads:write' | 'leads:read' | 'contacts:read' | 'contacts:write' | 'imports:write' | 'imports:read' | 'workflows:read' | 'workflows:write'>;
        /**
         * Left out or null: never.
         */
        expiresAt?: string | null;
        /**
         * Sources that it sends and reads leads of, and nothing else; left out or null: every one.
         */
        sourceIds?: Array<string> | null;
    };
    headers?: {
        'idempotency-key'?: string;
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, INVALID_DATE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
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
        scopes: Array<'leads:write' | 'leads:read' | 'contacts:read' | 'contacts:write' | 'imports:write' | 'imports:read' | 'workflows:read' | 'workflows:write'>;
        /**
         * The sources that it is bound to; `null`: every one.
         */
        sources: Array<NamedRef> | null;
        state: 'working' | 'ended' | 'expired';
        createdBy: {
            id: string;
            name: string;
            active: boolean;
        };
        /**
         * Who answers for it now. The key works on when they are deactivated.
         */
        holder: {
            id: string;
            name: string;
            active: boolean;
        };
        /**
         * ISO 8601, UTC.
         */
        createdAt: string;
        lastUsedAt: string | null;
        revokedAt: string | null;
        /**
         * `null`: never.
         */
        expiresAt: string | null;
        /**
         * Shown once.
         */
        key: string;
    };
};

export type CreateApiKeyResponse = CreateApiKeyResponses[keyof CreateApiKeyResponses];

export type RevokeApiKeyData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
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

export type UpdateApiKeyData = {
    body: {
        holderUserId: string;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/api-keys/{id}';
};

export type UpdateApiKeyErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type UpdateApiKeyError = UpdateApiKeyErrors[keyof UpdateApiKeyErrors];

export type UpdateApiKeyResponses = {
    /**
     * Default Response
     */
    200: ApiKey;
};

export type UpdateApiKeyResponse = UpdateApiKeyResponses[keyof UpdateApiKeyResponses];

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
     * TOOK_TOO_LONG, NOT_READY
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

export type UpdateUserData = {
    body: {
        name?: string;
        role?: 'admin' | 'manager' | 'marketing' | 'loan_officer' | 'partner' | 'engineer';
        active?: boolean;
        /**
         * An active administrator who answers for the user's API keys from now on; left out: the keys live on in the user's name.
         */
        handKeysTo?: string;
        licensedStates?: Array<string>;
        licenceEnds?: {
            [key: string]: string;
        };
        languages?: Array<string>;
        /**
         * IANA.
         */
        timeZone?: string;
        /**
         * In the user's time zone; none: never at work. Always: 0 to 1440 on each of the seven days.
         */
        workingHours?: Array<{
            /**
             * 1 (Monday) to 7 (Sunday).
             */
            weekday: number;
            /**
             * Minutes after midnight, 0 to 1439.
             */
            fromMinute: number;
            /**
             * 0 to 1440; before `fromMinute`: on the next day, so 1320 to 360 is 22:00 to 6:00.
             */
            toMinute: number;
        }>;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/users/{id}';
};

export type UpdateUserErrors = {
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
     * LAST_ADMINISTRATOR, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type UpdateUserError = UpdateUserErrors[keyof UpdateUserErrors];

export type UpdateUserResponses = {
    /**
     * Default Response
     */
    200: User;
};

export type UpdateUserResponse = UpdateUserResponses[keyof UpdateUserResponses];

export type AddAbsenceData = {
    body: {
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        from: string;
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        until: string;
        note?: string;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/users/{id}/absences';
};

export type AddAbsenceErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_DATE, INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type AddAbsenceError = AddAbsenceErrors[keyof AddAbsenceErrors];

export type AddAbsenceResponses = {
    /**
     * Default Response
     */
    201: User;
};

export type AddAbsenceResponse = AddAbsenceResponses[keyof AddAbsenceResponses];

export type RemoveAbsenceData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
        absenceId: string;
    };
    query?: never;
    url: '/users/{id}/absences/{absenceId}';
};

export type RemoveAbsenceErrors = {
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type RemoveAbsenceError = RemoveAbsenceErrors[keyof RemoveAbsenceErrors];

export type RemoveAbsenceResponses = {
    /**
     * No content.
     */
    204: void;
};

export type RemoveAbsenceResponse = RemoveAbsenceResponses[keyof RemoveAbsenceResponses];

export type ResumeMyLeadsData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/me/pause';
};

export type ResumeMyLeadsErrors = {
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ResumeMyLeadsError = ResumeMyLeadsErrors[keyof ResumeMyLeadsErrors];

export type ResumeMyLeadsResponses = {
    /**
     * Default Response
     */
    200: User;
};

export type ResumeMyLeadsResponse = ResumeMyLeadsResponses[keyof ResumeMyLeadsResponses];

export type PauseMyLeadsData = {
    body: {
        until: string | null;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/me/pause';
};

export type PauseMyLeadsErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_DATE, INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type PauseMyLeadsError = PauseMyLeadsErrors[keyof PauseMyLeadsErrors];

export type PauseMyLeadsResponses = {
    /**
     * Default Response
     */
    200: User;
};

export type PauseMyLeadsResponse = PauseMyLeadsResponses[keyof PauseMyLeadsResponses];

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
     * TOOK_TOO_LONG, NOT_READY
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

export type SetTeamManagersData = {
    body: {
        /**
         * Users with the role of a manager.
         */
        userIds: Array<string>;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/teams/{id}/managers';
};

export type SetTeamManagersErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type SetTeamManagersError = SetTeamManagersErrors[keyof SetTeamManagersErrors];

export type SetTeamManagersResponses = {
    /**
     * Default Response
     */
    200: Team;
};

export type SetTeamManagersResponse = SetTeamManagersResponses[keyof SetTeamManagersResponses];

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
     * TOOK_TOO_LONG, NOT_READY
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

export type ListAudiencesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/audiences';
};

export type ListAudiencesErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListAudiencesError = ListAudiencesErrors[keyof ListAudiencesErrors];

export type ListAudiencesResponses = {
    /**
     * Default Response
     */
    200: {
        groups: Array<NamedRef>;
        campaigns: Array<NamedRef>;
        journeys: Array<{
            id: string;
            name: string;
            triggers: Array<NamedRef>;
        }>;
    };
};

export type ListAudiencesResponse = ListAudiencesResponses[keyof ListAudiencesResponses];

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
     * TOOK_TOO_LONG, NOT_READY
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
         * Of a 3rd party lead source, exactly as it sends it; made if it is new.
         */
        sourceName?: string;
        /**
         * Of an inbound phone campaign, instead of `sourceName`.
         */
        areaCode?: string;
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
        } | {
            kind: 'workflow';
            workflowId: string;
        };
        duplicates?: DuplicateRulesInput;
        additions?: {
            campaignIds: Array<string>;
            groupIds: Array<string>;
            /**
             * Whom the contact is shared with.
             */
            shareUserIds?: Array<string>;
            /**
             * A journey needs its trigger.
             */
            journey: {
                id: string;
                triggerId: string;
            } | null;
        };
        /**
         * Whether the first drawing goes live at once, as `Submit` of the editor has it. Without it a workflow for teams begins as a draft; one for an individual is always live.
         */
        publish?: boolean;
    };
    headers?: {
        'idempotency-key'?: string;
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
     * NAME_TAKEN, SOURCE_TAKEN, CALL_UNDER_WAY
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
     * INVALID_VALUE, MISSING_VALUE, UNKNOWN_AREA_CODE, WORKFLOW_INVALID, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
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
     * TOOK_TOO_LONG, NOT_READY
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
        duplicates?: DuplicateRulesInput;
        /**
         * What is left out of them stays.
         */
        additions?: {
            campaignIds?: Array<string>;
            groupIds?: Array<string>;
            /**
             * Whom the contact is shared with.
             */
            shareUserIds?: Array<string>;
            /**
             * A journey needs its trigger.
             */
            journey?: {
                id: string;
                triggerId: string;
            } | null;
        };
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
        } | {
            kind: 'workflow';
            workflowId: string;
        };
    };
    headers?: {
        'idempotency-key'?: string;
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
     * NAME_TAKEN, WORKFLOW_SETTING_FIXED, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
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

export type SetWorkflowStateData = {
    body: {
        state: 'active' | 'paused' | 'archived';
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}/state';
};

export type SetWorkflowStateErrors = {
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
     * WORKFLOW_IN_USE, SOURCE_TAKEN, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type SetWorkflowStateError = SetWorkflowStateErrors[keyof SetWorkflowStateErrors];

export type SetWorkflowStateResponses = {
    /**
     * Default Response
     */
    200: Workflow;
};

export type SetWorkflowStateResponse = SetWorkflowStateResponses[keyof SetWorkflowStateResponses];

export type GetTurnsData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        days?: number;
    };
    url: '/workflows/{id}/turns';
};

export type GetTurnsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type GetTurnsError = GetTurnsErrors[keyof GetTurnsErrors];

export type GetTurnsResponses = {
    /**
     * Default Response
     */
    200: {
        /**
         * Who received the last lead by their turn.
         */
        last: UserRef | null;
        /**
         * How turns go in what is published; `cursor`: the older order. `null`: nothing is published.
         */
        rule: 'queue' | 'balanced' | 'cursor' | null;
        /**
         * Who did not match the last lead and kept their places; `null`: nothing is known.
         */
        passedOver: {
            /**
             * The first of them, from the front on.
             */
            users: Array<UserRef>;
            count: number;
        } | null;
        users: Array<{
            user: UserRef;
            /**
             * In the queue, 1 at the front; `null`: they stand in none.
             */
            place: number | null;
            /**
             * In these days.
             */
            received: number;
            /**
             * What balanced turns owe them.
             */
            credit: number;
            today: number;
            openUncontacted: number;
        }>;
    };
};

export type GetTurnsResponse = GetTurnsResponses[keyof GetTurnsResponses];

export type ListUnknownSourcesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/unknown-sources';
};

export type ListUnknownSourcesErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListUnknownSourcesError = ListUnknownSourcesErrors[keyof ListUnknownSourcesErrors];

export type ListUnknownSourcesResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<UnknownSource>;
    };
};

export type ListUnknownSourcesResponse = ListUnknownSourcesResponses[keyof ListUnknownSourcesResponses];

export type DismissUnknownSourceData = {
    body: {
        name: string;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/unknown-sources/dismiss';
};

export type DismissUnknownSourceErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DismissUnknownSourceError = DismissUnknownSourceErrors[keyof DismissUnknownSourceErrors];

export type DismissUnknownSourceResponses = {
    /**
     * No content.
     */
    204: void;
};

export type DismissUnknownSourceResponse = DismissUnknownSourceResponses[keyof DismissUnknownSourceResponses];

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
     * TOOK_TOO_LONG, NOT_READY
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
        /**
         * Why a restore point is kept. `edits`: saved by itself; what was there before is kept, every ten minutes at most. The last three: this is what is about to be replaced.
         */
        reason?: 'save' | 'edits' | 'version' | 'restore' | 'import';
    };
    headers?: {
        /**
         * The revision it was made on, such as `"7"`.
         */
        'if-match'?: string;
        'idempotency-key'?: string;
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
     * WORKFLOW_SETTING_FIXED, CALL_UNDER_WAY
     */
    409: Problem;
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
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
        'idempotency-key'?: string;
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * STALE_DRAFT
     */
    412: Problem;
    /**
     * WORKFLOW_INVALID, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
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
    query?: {
        cursor?: string;
        limit?: number;
    };
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListVersionsError = ListVersionsErrors[keyof ListVersionsErrors];

export type ListVersionsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<VersionSummary>;
        nextCursor: string | null;
        /**
         * Leads under way on older versions than the published one.
         */
        behind: number;
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
     * TOOK_TOO_LONG, NOT_READY
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
     * SOURCE_NOT_ROUTED, EXTERNAL_ID_TAKEN, CALL_UNDER_WAY
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
     * TOOK_TOO_LONG, NOT_READY
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

export type ListRefusedSubmissionsData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
        source?: string;
        /**
         * `open`: waits for somebody; `sent`: sent again, it is a lead; `dismissed`: set aside.
         */
        state?: 'open' | 'sent' | 'dismissed';
    };
    url: '/refused-submissions';
};

export type ListRefusedSubmissionsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListRefusedSubmissionsError = ListRefusedSubmissionsErrors[keyof ListRefusedSubmissionsErrors];

export type ListRefusedSubmissionsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<RefusedSubmission>;
        nextCursor: string | null;
    };
};

export type ListRefusedSubmissionsResponse = ListRefusedSubmissionsResponses[keyof ListRefusedSubmissionsResponses];

export type CountRefusedSubmissionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/refused-submissions/counts';
};

export type CountRefusedSubmissionsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type CountRefusedSubmissionsError = CountRefusedSubmissionsErrors[keyof CountRefusedSubmissionsErrors];

export type CountRefusedSubmissionsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<RefusedOfSource>;
    };
};

export type CountRefusedSubmissionsResponse = CountRefusedSubmissionsResponses[keyof CountRefusedSubmissionsResponses];

export type GetRefusedSubmissionData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/refused-submissions/{id}';
};

export type GetRefusedSubmissionErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type GetRefusedSubmissionError = GetRefusedSubmissionErrors[keyof GetRefusedSubmissionErrors];

export type GetRefusedSubmissionResponses = {
    /**
     * Default Response
     */
    200: RefusedSubmissionDetails;
};

export type GetRefusedSubmissionResponse = GetRefusedSubmissionResponses[keyof GetRefusedSubmissionResponses];

export type SendRefusedSubmissionData = {
    body: {
        /**
         * The lead as JSON, as a document or as its text; left out: as it came.
         */
        body?: string | {
            [key: string]: unknown;
        };
        /**
         * Another source; left out: the one that it was sent to. Of a phone call the number stands in the body.
         */
        source?: string;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/refused-submissions/{id}/send';
};

export type SendRefusedSubmissionErrors = {
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
     * NOT_FOUND, UNKNOWN_SOURCE
     */
    404: Problem;
    /**
     * SUBMISSION_SETTLED, SOURCE_NOT_ROUTED, CALL_UNDER_WAY
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
     * INVALID_EMAIL, INVALID_PHONE, UNKNOWN_AREA_CODE, INVALID_AMOUNT, INVALID_DATE, MISSING_VALUE, IDEMPOTENCY_KEY_REUSED, INVALID_VALUE
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type SendRefusedSubmissionError = SendRefusedSubmissionErrors[keyof SendRefusedSubmissionErrors];

export type SendRefusedSubmissionResponses = {
    /**
     * Its external id was delivered before: the same ids.
     */
    200: Ingested;
    /**
     * Default Response
     */
    202: Ingested;
};

export type SendRefusedSubmissionResponse = SendRefusedSubmissionResponses[keyof SendRefusedSubmissionResponses];

export type DismissRefusedSubmissionData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/refused-submissions/{id}/dismiss';
};

export type DismissRefusedSubmissionErrors = {
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
     * SUBMISSION_SETTLED, CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DismissRefusedSubmissionError = DismissRefusedSubmissionErrors[keyof DismissRefusedSubmissionErrors];

export type DismissRefusedSubmissionResponses = {
    /**
     * No content.
     */
    204: void;
};

export type DismissRefusedSubmissionResponse = DismissRefusedSubmissionResponses[keyof DismissRefusedSubmissionResponses];

export type ReceiveCallData = {
    body: {
        /**
         * The number that was called.
         */
        to: string;
        /**
         * Who called.
         */
        from: string;
        /**
         * The provider's id: the same call again is the same lead.
         */
        callId: string;
        callerName?: string | null;
        at?: string | null;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/calls';
};

export type ReceiveCallErrors = {
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
     * SOURCE_NOT_ROUTED, EXTERNAL_ID_TAKEN, CALL_UNDER_WAY
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ReceiveCallError = ReceiveCallErrors[keyof ReceiveCallErrors];

export type ReceiveCallResponses = {
    /**
     * Default Response
     */
    200: Ingested;
    /**
     * Default Response
     */
    202: Ingested;
};

export type ReceiveCallResponse = ReceiveCallResponses[keyof ReceiveCallResponses];

export type ListLeadsData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
        state?: 'offered' | 'assigned' | 'held' | 'exception';
        assigneeId?: string;
        workflowId?: string;
        /**
         * Those that the rows of this import made, updated or met.
         */
        import?: string;
        /**
         * With `import`: only those with which a row of it came to this.
         */
        importOutcome?: 'created' | 'updated' | 'repeated';
        /**
         * Those that ended in exception and that nobody has made contact about.
         */
        inException?: boolean;
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
     * TOOK_TOO_LONG, NOT_READY
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
        /**
         * Groups that the contact is added to.
         */
        groupIds?: Array<string> | null;
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
     * SOURCE_NOT_ROUTED, CALL_UNDER_WAY
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
     * TOOK_TOO_LONG, NOT_READY
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
    query?: {
        /**
         * The most of each list; ask for more to see what is left out.
         */
        limit?: number;
    };
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
     * TOOK_TOO_LONG, NOT_READY
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
         * Open offers, the soonest to end first.
         */
        offered: Array<Lead>;
        /**
         * All open offers, also those that are left out.
         */
        offeredCount: number;
        /**
         * Assigned and not yet contacted, the soonest deadline first.
         */
        assigned: Array<Lead>;
        /**
         * The latest I made contact with; at most 20.
         */
        contacted: Array<Lead>;
        /**
         * All that are assigned and not yet contacted, also those that are left out.
         */
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
     * TOOK_TOO_LONG, NOT_READY
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

export type CloseLeadData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/leads/{id}/close';
};

export type CloseLeadErrors = {
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type CloseLeadError = CloseLeadErrors[keyof CloseLeadErrors];

export type CloseLeadResponses = {
    /**
     * Default Response
     */
    200: Lead;
};

export type CloseLeadResponse = CloseLeadResponses[keyof CloseLeadResponses];

export type ReviewNameData = {
    body: {
        /**
         * `samePerson`: the contact gets the name that came. `samePersonKeepName`: it keeps its own. Either way it gains the emails and phones that came. `anotherPerson`: the lead gets a contact of its own, linked.
         */
        decision: 'samePerson' | 'samePersonKeepName' | 'anotherPerson';
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/leads/{id}/name-review';
};

export type ReviewNameErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ReviewNameError = ReviewNameErrors[keyof ReviewNameErrors];

export type ReviewNameResponses = {
    /**
     * Default Response
     */
    200: Lead;
};

export type ReviewNameResponse = ReviewNameResponses[keyof ReviewNameResponses];

export type ReopenLeadData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/leads/{id}/reopen';
};

export type ReopenLeadErrors = {
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ReopenLeadError = ReopenLeadErrors[keyof ReopenLeadErrors];

export type ReopenLeadResponses = {
    /**
     * Default Response
     */
    200: Lead;
};

export type ReopenLeadResponse = ReopenLeadResponses[keyof ReopenLeadResponses];

export type ReassignLeadsData = {
    body: {
        leadIds: Array<string>;
        to: {
            kind: 'individual';
            userId: string;
        } | {
            kind: 'workflow';
            workflowId: string;
        };
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/leads/reassign';
};

export type ReassignLeadsErrors = {
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
     * SOURCE_NOT_ROUTED, CALL_UNDER_WAY
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
     * IDEMPOTENCY_KEY_REUSED, INVALID_VALUE
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ReassignLeadsError = ReassignLeadsErrors[keyof ReassignLeadsErrors];

export type ReassignLeadsResponses = {
    /**
     * Default Response
     */
    200: {
        results: Array<{
            leadId: string;
            reassigned: boolean;
            problem: {
                code: string;
                detail: string;
            } | null;
        }>;
    };
};

export type ReassignLeadsResponse = ReassignLeadsResponses[keyof ReassignLeadsResponses];

export type ClaimLeadData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
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
     * ALREADY_CLAIMED, OFFER_CLOSED, CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
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
    headers?: {
        'idempotency-key'?: string;
    };
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
     * ALREADY_CLAIMED, OFFER_CLOSED, CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
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
        /**
         * Who began it: we, or the contact. Of a person who asked not to be contacted only the latter is recorded.
         */
        direction?: 'outbound' | 'inbound';
        /**
         * When it took place: not in the future and not before the lead was assigned; left out: now. A whole minute stands for all of that minute.
         */
        at?: string | null;
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
     * DO_NOT_CONTACT, CALL_UNDER_WAY
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
     * INVALID_DATE, BEFORE_ASSIGNMENT, IDEMPOTENCY_KEY_REUSED, INVALID_VALUE
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
     * TOOK_TOO_LONG, NOT_READY
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

export type ForgetLoanWordData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query: {
        /**
         * The fact of the loan that the word is about.
         */
        field: 'purpose' | 'propertyType' | 'occupancy';
        /**
         * However it is written: case, spaces and signs do not matter.
         */
        word: string;
    };
    url: '/loan-words';
};

export type ForgetLoanWordErrors = {
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ForgetLoanWordError = ForgetLoanWordErrors[keyof ForgetLoanWordErrors];

export type ForgetLoanWordResponses = {
    /**
     * No content.
     */
    204: void;
};

export type ForgetLoanWordResponse = ForgetLoanWordResponses[keyof ForgetLoanWordResponses];

export type ListLoanWordsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/loan-words';
};

export type ListLoanWordsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListLoanWordsError = ListLoanWordsErrors[keyof ListLoanWordsErrors];

export type ListLoanWordsResponses = {
    /**
     * Default Response
     */
    200: {
        taught: Array<TaughtLoanWord>;
        /**
         * Those of most leads first; at most 200.
         */
        unknown: Array<UnknownLoanWord>;
    };
};

export type ListLoanWordsResponse = ListLoanWordsResponses[keyof ListLoanWordsResponses];

export type TeachLoanWordData = {
    body: {
        /**
         * The fact of the loan that the word is about.
         */
        field: 'purpose' | 'propertyType' | 'occupancy';
        /**
         * However it is written: case, spaces and signs do not matter.
         */
        word: string;
        /**
         * A value of the field, such as `refinance`; `null`: the word means nothing, do not ask again.
         */
        value: string | null;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/loan-words';
};

export type TeachLoanWordErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type TeachLoanWordError = TeachLoanWordErrors[keyof TeachLoanWordErrors];

export type TeachLoanWordResponses = {
    /**
     * No content.
     */
    204: void;
};

export type TeachLoanWordResponse = TeachLoanWordResponses[keyof TeachLoanWordResponses];

export type GetTimelineData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        cursor?: string;
        limit?: number;
    };
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
     * TOOK_TOO_LONG, NOT_READY
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
        nextCursor: string | null;
    };
};

export type GetTimelineResponse = GetTimelineResponses[keyof GetTimelineResponses];

export type GetTimelineEntryData = {
    body?: never;
    path: {
        id: string;
        entryId: number;
    };
    query?: {
        /**
         * Tell this candidate alone, with every filter and every comparison.
         */
        userId?: string;
    };
    url: '/leads/{id}/timeline/{entryId}';
};

export type GetTimelineEntryErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type GetTimelineEntryError = GetTimelineEntryErrors[keyof GetTimelineEntryErrors];

export type GetTimelineEntryResponses = {
    /**
     * Default Response
     */
    200: WholeTimelineEntry;
};

export type GetTimelineEntryResponse = GetTimelineEntryResponses[keyof GetTimelineEntryResponses];

export type GetWhyNotMeData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/leads/{id}/why-not-me';
};

export type GetWhyNotMeErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type GetWhyNotMeError = GetWhyNotMeErrors[keyof GetWhyNotMeErrors];

export type GetWhyNotMeResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<WhyNotMe>;
        /**
         * What became of it, to whoever had it: that they passed, ran out of time, or who claimed it. To others nothing.
         */
        afterwards: Array<{
            /**
             * ISO 8601, UTC.
             */
            at: string;
            sentence: string;
        }>;
    };
};

export type GetWhyNotMeResponse = GetWhyNotMeResponses[keyof GetWhyNotMeResponses];

export type ListLeadPageData = {
    body: {
        state?: 'offered' | 'assigned' | 'held' | 'exception';
        assigneeId?: string;
        workflowId?: string;
        /**
         * Those that the rows of this import made, updated or met.
         */
        import?: string;
        /**
         * With `import`: only those with which a row of it came to this.
         */
        importOutcome?: 'created' | 'updated' | 'repeated';
        /**
         * A lead is listed only if it matches all.
         */
        include?: Array<ContactRuleInput>;
        /**
         * A lead that matches any is left out; one without a value in a rule's field is not.
         */
        exclude?: Array<ContactRuleInput>;
        /**
         * Every word in first or last name; or a part of the email, the phone number or the external ID.
         */
        search?: string;
        sort?: {
            column: 'name' | 'state' | 'assignee' | 'workflow' | 'source' | 'timeLeft' | 'receivedAt' | 'contactedAt' | 'closedAt' | 'createdAt' | 'externalId' | 'email' | 'cellPhone' | 'preferredLanguage' | 'leadStatus' | 'amountUsd' | 'purchasePriceUsd' | 'annualIncomeUsd' | 'loanPurpose' | 'propertyType' | 'occupancy' | 'propertyState' | 'termMonths';
            descending: boolean;
        };
        page?: number;
    };
    path?: never;
    query?: never;
    url: '/leads/list';
};

export type ListLeadPageErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListLeadPageError = ListLeadPageErrors[keyof ListLeadPageErrors];

export type ListLeadPageResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<LeadRow>;
        /**
         * On all pages.
         */
        total: number;
        /**
         * The last one where a later one was asked for.
         */
        page: number;
        pageSize: number;
    };
};

export type ListLeadPageResponse = ListLeadPageResponses[keyof ListLeadPageResponses];

export type StartImportData = {
    body: {
        /**
         * A CSV file, one in each call.
         */
        file: Blob | File;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: {
        source?: string;
        /**
         * For a file that was imported before: `missing` takes in the rows that are not leads yet, `true` takes every row without an external id in as new. Rows with an external id are taken in once either way.
         */
        again?: 'missing' | 'true';
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
     * SOURCE_NOT_ROUTED, FILE_ALREADY_IMPORTED, CALL_UNDER_WAY
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
     * IMPORT_UNREADABLE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
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
     * TOOK_TOO_LONG, NOT_READY
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

export type DiscardPreviewData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/imports/{id}';
};

export type DiscardPreviewErrors = {
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
     * IMPORT_STARTED, CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DiscardPreviewError = DiscardPreviewErrors[keyof DiscardPreviewErrors];

export type DiscardPreviewResponses = {
    /**
     * No content.
     */
    204: void;
};

export type DiscardPreviewResponse = DiscardPreviewResponses[keyof DiscardPreviewResponses];

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
     * TOOK_TOO_LONG, NOT_READY
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
     * TOOK_TOO_LONG, NOT_READY
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
     * TOOK_TOO_LONG, NOT_READY
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

export type PreviewImportUndoData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/imports/{id}/undo';
};

export type PreviewImportUndoErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type PreviewImportUndoError = PreviewImportUndoErrors[keyof PreviewImportUndoErrors];

export type PreviewImportUndoResponses = {
    /**
     * Default Response
     */
    200: UndoPreview;
};

export type PreviewImportUndoResponse = PreviewImportUndoResponses[keyof PreviewImportUndoResponses];

export type UndoImportData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/imports/{id}/undo';
};

export type UndoImportErrors = {
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
     * IMPORT_NOT_UNDOABLE, CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type UndoImportError = UndoImportErrors[keyof UndoImportErrors];

export type UndoImportResponses = {
    /**
     * Default Response
     */
    202: ImportUndo;
};

export type UndoImportResponse = UndoImportResponses[keyof UndoImportResponses];

export type ListLeadsKeptData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        cursor?: string;
    };
    url: '/imports/{id}/undo/kept';
};

export type ListLeadsKeptErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListLeadsKeptError = ListLeadsKeptErrors[keyof ListLeadsKeptErrors];

export type ListLeadsKeptResponses = {
    /**
     * A page may have few items, or none, although more follow.
     */
    200: {
        items: Array<LeadKept>;
        nextCursor: string | null;
        /**
         * Contacts that the import made and that stay in use although their leads are closed.
         */
        contacts: Array<ContactKept>;
        /**
         * On the first page alone, 200 at most; `fieldsKept` counts all.
         */
        fields: Array<FieldKept>;
        /**
         * Once it is undone; on the first page alone, 200 at most.
         */
        addresses: Array<AddressKept>;
    };
};

export type ListLeadsKeptResponse = ListLeadsKeptResponses[keyof ListLeadsKeptResponses];

export type ListNotedRowsData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/imports/{id}/noted-rows';
};

export type ListNotedRowsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListNotedRowsError = ListNotedRowsErrors[keyof ListNotedRowsErrors];

export type ListNotedRowsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<NotedRow>;
        nextCursor: string | null;
    };
};

export type ListNotedRowsResponse = ListNotedRowsResponses[keyof ListNotedRowsResponses];

export type DownloadNotedRowsData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/imports/{id}/noted-rows.csv';
};

export type DownloadNotedRowsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DownloadNotedRowsError = DownloadNotedRowsErrors[keyof DownloadNotedRowsErrors];

export type DownloadNotedRowsResponses = {
    /**
     * text/csv
     */
    200: string;
};

export type DownloadNotedRowsResponse = DownloadNotedRowsResponses[keyof DownloadNotedRowsResponses];

export type PreviewImportData = {
    body: {
        /**
         * A CSV file, one in each call.
         */
        file: Blob | File;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: {
        /**
         * The source of rows that name none.
         */
        source?: string;
    };
    url: '/imports/leads/preview';
};

export type PreviewImportErrors = {
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
     * SOURCE_NOT_ROUTED, CALL_UNDER_WAY
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
     * IMPORT_UNREADABLE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type PreviewImportError = PreviewImportErrors[keyof PreviewImportErrors];

export type PreviewImportResponses = {
    /**
     * Default Response
     */
    202: Import;
};

export type PreviewImportResponse = PreviewImportResponses[keyof PreviewImportResponses];

export type ChangePreviewData = {
    body: {
        encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';
        separator?: ',' | ';' | '\t' | '|';
        /**
         * The source of rows that name none.
         */
        source?: string | null;
        /**
         * The columns that become something else than their name says, instead of those chosen before.
         */
        mapping?: Array<ChosenImportColumnInput>;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/imports/{id}/preview';
};

export type ChangePreviewErrors = {
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
     * NOT_FOUND, UNKNOWN_SOURCE
     */
    404: Problem;
    /**
     * IMPORT_STARTED, SOURCE_NOT_ROUTED, CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IMPORT_UNREADABLE, INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ChangePreviewError = ChangePreviewErrors[keyof ChangePreviewErrors];

export type ChangePreviewResponses = {
    /**
     * Default Response
     */
    200: Import;
};

export type ChangePreviewResponse = ChangePreviewResponses[keyof ChangePreviewResponses];

export type StartPreviewedImportData = {
    /**
     * `source`: of rows that name none, instead of the preview's. All may be left out, and the body too.
     */
    body: {
        source?: string;
        /**
         * For a file that was imported before: `missing` takes in the rows that are not leads yet, `true` takes every row without an external id in as new. Rows with an external id are taken in once either way.
         */
        again?: 'missing' | 'true';
    } | null;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/imports/{id}/start';
};

export type StartPreviewedImportErrors = {
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
     * NOT_FOUND, UNKNOWN_SOURCE
     */
    404: Problem;
    /**
     * IMPORT_STARTED, FILE_ALREADY_IMPORTED, SOURCE_NOT_ROUTED, CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IMPORT_UNREADABLE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type StartPreviewedImportError = StartPreviewedImportErrors[keyof StartPreviewedImportErrors];

export type StartPreviewedImportResponses = {
    /**
     * Default Response
     */
    202: Import;
};

export type StartPreviewedImportResponse = StartPreviewedImportResponses[keyof StartPreviewedImportResponses];

export type DownloadLeadTemplateData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/imports/leads/template.csv';
};

export type DownloadLeadTemplateErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DownloadLeadTemplateError = DownloadLeadTemplateErrors[keyof DownloadLeadTemplateErrors];

export type DownloadLeadTemplateResponses = {
    /**
     * text/csv
     */
    200: string;
};

export type DownloadLeadTemplateResponse = DownloadLeadTemplateResponses[keyof DownloadLeadTemplateResponses];

export type DiffVersionData = {
    body?: never;
    path: {
        id: string;
        number: number;
    };
    query?: {
        against?: string;
    };
    url: '/workflows/{id}/versions/{number}/diff';
};

export type DiffVersionErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DiffVersionError = DiffVersionErrors[keyof DiffVersionErrors];

export type DiffVersionResponses = {
    /**
     * Default Response
     */
    200: {
        changes: Array<GraphChange>;
    };
};

export type DiffVersionResponse = DiffVersionResponses[keyof DiffVersionResponses];

export type RestoreVersionData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
        number: number;
    };
    query?: never;
    url: '/workflows/{id}/versions/{number}/restore';
};

export type RestoreVersionErrors = {
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * WORKFLOW_INVALID, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type RestoreVersionError = RestoreVersionErrors[keyof RestoreVersionErrors];

export type RestoreVersionResponses = {
    /**
     * Default Response
     */
    200: Version;
};

export type RestoreVersionResponse = RestoreVersionResponses[keyof RestoreVersionResponses];

export type PreviewMoveData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}/move';
};

export type PreviewMoveErrors = {
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
     * SOURCE_NOT_ROUTED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type PreviewMoveError = PreviewMoveErrors[keyof PreviewMoveErrors];

export type PreviewMoveResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<MoveChange>;
        /**
         * `items` holds the first 200.
         */
        total: number;
    };
};

export type PreviewMoveResponse = PreviewMoveResponses[keyof PreviewMoveResponses];

export type MoveLeadsData = {
    body: {
        leadIds?: Array<string>;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}/move';
};

export type MoveLeadsErrors = {
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
     * SOURCE_NOT_ROUTED, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type MoveLeadsError = MoveLeadsErrors[keyof MoveLeadsErrors];

export type MoveLeadsResponses = {
    /**
     * Default Response
     */
    200: {
        moved: number;
        /**
         * Still behind; call again.
         */
        left: number;
    };
};

export type MoveLeadsResponse = MoveLeadsResponses[keyof MoveLeadsResponses];

export type ListRestorePointsData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}/restore-points';
};

export type ListRestorePointsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListRestorePointsError = ListRestorePointsErrors[keyof ListRestorePointsErrors];

export type ListRestorePointsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<RestorePoint>;
    };
};

export type ListRestorePointsResponse = ListRestorePointsResponses[keyof ListRestorePointsResponses];

export type GetRestorePointData = {
    body?: never;
    path: {
        id: string;
        pointId: string;
    };
    query?: never;
    url: '/workflows/{id}/restore-points/{pointId}';
};

export type GetRestorePointErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type GetRestorePointError = GetRestorePointErrors[keyof GetRestorePointErrors];

export type GetRestorePointResponses = {
    /**
     * Default Response
     */
    200: RestorePointWithGraph;
};

export type GetRestorePointResponse = GetRestorePointResponses[keyof GetRestorePointResponses];

export type SimulateLeadData = {
    body: {
        /**
         * The draft, what is published, or a version by its number.
         */
        version?: 'draft' | 'published' | number;
        /**
         * A lead of the past to try; what is given beside it overwrites its values.
         */
        leadId?: string;
        lead?: DeliveryInput;
        /**
         * The moment to take for now.
         */
        now?: string;
        /**
         * Users who are taken to have had it already.
         */
        triedUserIds?: Array<string>;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}/simulate';
};

export type SimulateLeadErrors = {
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
     * WORKFLOW_INVALID, INVALID_EMAIL, INVALID_PHONE, UNKNOWN_AREA_CODE, INVALID_AMOUNT, INVALID_DATE, INVALID_VALUE
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type SimulateLeadError = SimulateLeadErrors[keyof SimulateLeadErrors];

export type SimulateLeadResponses = {
    /**
     * Default Response
     */
    200: {
        /**
         * One for each workflow on the way; exception handling may lead to another.
         */
        steps: Array<{
            workflow: NamedRef;
            summary: string;
            /**
             * Who would get it, or an offer.
             */
            users: Array<UserRef>;
            /**
             * When the wait that would begin ends.
             */
            until: string | null;
            decision: DecisionReasons;
        }>;
        /**
         * Optional values that were not understood, and members that nobody reads: the lead goes on without them.
         */
        notes?: Array<DeliveryNote>;
    };
};

export type SimulateLeadResponse = SimulateLeadResponses[keyof SimulateLeadResponses];

export type GetTrialGroundData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        /**
         * Whose plan to tell; a draft has none, its drawing is compiled with `directory`.
         */
        version?: 'draft' | 'published' | number;
        /**
         * A lead of the past, whose facts are told as `past`.
         */
        leadId?: string;
    };
    url: '/workflows/{id}/trial-ground';
};

export type GetTrialGroundErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type GetTrialGroundError = GetTrialGroundErrors[keyof GetTrialGroundErrors];

export type GetTrialGroundResponses = {
    /**
     * Default Response
     */
    200: TrialGround;
};

export type GetTrialGroundResponse = GetTrialGroundResponses[keyof GetTrialGroundResponses];

export type BacktestWorkflowData = {
    body: {
        /**
         * The draft, what is published, or a version by its number.
         */
        version?: 'draft' | 'published' | number;
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        from: string;
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        until: string;
        limit?: number;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}/backtest';
};

export type BacktestWorkflowErrors = {
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
     * WORKFLOW_INVALID, INVALID_DATE, INVALID_VALUE
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type BacktestWorkflowError = BacktestWorkflowErrors[keyof BacktestWorkflowErrors];

export type BacktestWorkflowResponses = {
    /**
     * Default Response
     */
    200: {
        leads: number;
        differing: number;
        exceptions: {
            would: number;
            did: number;
        };
        held: number;
        /**
         * The most leads of a user of the drawing less the fewest; 0 is perfectly even.
         */
        spread: {
            would: number;
            did: number;
        };
        users: Array<{
            user: UserRef;
            would: number;
            did: number;
        }>;
        /**
         * Those that differ, by the time of their decision: the first 2,000. The CSV has all.
         */
        rows: Array<BacktestRow>;
    };
};

export type BacktestWorkflowResponse = BacktestWorkflowResponses[keyof BacktestWorkflowResponses];

export type DownloadBacktestData = {
    body: {
        /**
         * The draft, what is published, or a version by its number.
         */
        version?: 'draft' | 'published' | number;
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        from: string;
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        until: string;
        limit?: number;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/workflows/{id}/backtest.csv';
};

export type DownloadBacktestErrors = {
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
     * WORKFLOW_INVALID, INVALID_DATE, INVALID_VALUE
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DownloadBacktestError = DownloadBacktestErrors[keyof DownloadBacktestErrors];

export type DownloadBacktestResponses = {
    /**
     * text/csv
     */
    200: string;
};

export type DownloadBacktestResponse = DownloadBacktestResponses[keyof DownloadBacktestResponses];

export type GetTrafficData = {
    body?: never;
    path: {
        id: string;
    };
    query: {
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        from: string;
        /**
         * Not included.
         */
        until: string;
    };
    url: '/workflows/{id}/traffic';
};

export type GetTrafficErrors = {
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
     * INVALID_DATE
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type GetTrafficError = GetTrafficErrors[keyof GetTrafficErrors];

export type GetTrafficResponses = {
    /**
     * Default Response
     */
    200: Traffic;
};

export type GetTrafficResponse = GetTrafficResponses[keyof GetTrafficResponses];

export type ListTrafficLeadsData = {
    body?: never;
    path: {
        id: string;
    };
    query: {
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        from: string;
        /**
         * Not included.
         */
        until: string;
        nodeId: string;
        passage: 'through' | 'dropped' | 'fell' | 'offered' | 'assigned' | 'got';
        cursor?: string;
    };
    url: '/workflows/{id}/traffic/leads';
};

export type ListTrafficLeadsErrors = {
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
     * INVALID_DATE
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListTrafficLeadsError = ListTrafficLeadsErrors[keyof ListTrafficLeadsErrors];

export type ListTrafficLeadsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<LeadSummary>;
        nextCursor: string | null;
        /**
         * Of all pages.
         */
        total: number;
    };
};

export type ListTrafficLeadsResponse = ListTrafficLeadsResponses[keyof ListTrafficLeadsResponses];

export type ListLeadRoutesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/lead-routes';
};

export type ListLeadRoutesErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListLeadRoutesError = ListLeadRoutesErrors[keyof ListLeadRoutesErrors];

export type ListLeadRoutesResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<LeadRoute>;
    };
};

export type ListLeadRoutesResponse = ListLeadRoutesResponses[keyof ListLeadRoutesResponses];

export type CreateLeadRouteData = {
    body: {
        name: string;
        /**
         * Who is assigned the lead when nobody accepts it.
         */
        defaultAcceptorId: string;
        /**
         * How long each has before it is passed to the next.
         */
        delayPassSeconds: number;
        /**
         * In the order in which they are offered a lead.
         */
        userIds: Array<string>;
        /**
         * Sources whose leads go by this route.
         */
        sources: Array<{
            name: string;
            kind: 'singlePropertySite' | 'leadCaptureApp' | 'parsedEmail';
        }>;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/lead-routes';
};

export type CreateLeadRouteErrors = {
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
     * NAME_TAKEN, SOURCE_TAKEN, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type CreateLeadRouteError = CreateLeadRouteErrors[keyof CreateLeadRouteErrors];

export type CreateLeadRouteResponses = {
    /**
     * Default Response
     */
    201: LeadRoute;
};

export type CreateLeadRouteResponse = CreateLeadRouteResponses[keyof CreateLeadRouteResponses];

export type DeleteLeadRouteData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/lead-routes/{id}';
};

export type DeleteLeadRouteErrors = {
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
     * WORKFLOW_IN_USE, CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DeleteLeadRouteError = DeleteLeadRouteErrors[keyof DeleteLeadRouteErrors];

export type DeleteLeadRouteResponses = {
    /**
     * No content.
     */
    204: void;
};

export type DeleteLeadRouteResponse = DeleteLeadRouteResponses[keyof DeleteLeadRouteResponses];

export type GetLeadRouteData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/lead-routes/{id}';
};

export type GetLeadRouteErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type GetLeadRouteError = GetLeadRouteErrors[keyof GetLeadRouteErrors];

export type GetLeadRouteResponses = {
    /**
     * Default Response
     */
    200: LeadRoute;
};

export type GetLeadRouteResponse = GetLeadRouteResponses[keyof GetLeadRouteResponses];

export type UpdateLeadRouteData = {
    body: {
        name: string;
        /**
         * Who is assigned the lead when nobody accepts it.
         */
        defaultAcceptorId: string;
        /**
         * How long each has before it is passed to the next.
         */
        delayPassSeconds: number;
        /**
         * In the order in which they are offered a lead.
         */
        userIds: Array<string>;
        /**
         * Sources whose leads go by this route.
         */
        sources: Array<{
            name: string;
            kind: 'singlePropertySite' | 'leadCaptureApp' | 'parsedEmail';
        }>;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/lead-routes/{id}';
};

export type UpdateLeadRouteErrors = {
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
     * NAME_TAKEN, SOURCE_TAKEN, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type UpdateLeadRouteError = UpdateLeadRouteErrors[keyof UpdateLeadRouteErrors];

export type UpdateLeadRouteResponses = {
    /**
     * Default Response
     */
    200: LeadRoute;
};

export type UpdateLeadRouteResponse = UpdateLeadRouteResponses[keyof UpdateLeadRouteResponses];

export type ListFieldOptionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/contacts/field-options';
};

export type ListFieldOptionsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListFieldOptionsError = ListFieldOptionsErrors[keyof ListFieldOptionsErrors];

export type ListFieldOptionsResponses = {
    /**
     * Default Response
     */
    200: {
        sources: Array<string>;
        groups: Array<string>;
        owners: Array<string>;
        workflows: Array<string>;
        imports: Array<string>;
    };
};

export type ListFieldOptionsResponse = ListFieldOptionsResponses[keyof ListFieldOptionsResponses];

export type ListContactsData = {
    body: {
        /**
         * Which of them: those in use, archived ones, or those not to be contacted.
         */
        standing?: 'inUse' | 'archived' | 'doNotContact';
        /**
         * `my`: owned by or assigned to me; `unassigned`: without an owner.
         */
        tab?: 'my' | 'all' | 'unassigned';
        /**
         * A contact is listed only if it matches all.
         */
        include?: Array<ContactRuleInput>;
        /**
         * A contact that matches any is left out; one without a value in a rule's field is not.
         */
        exclude?: Array<ContactRuleInput>;
        /**
         * Every word in first name, last name or nickname; or a part of the email or of a phone number.
         */
        search?: string;
        sort?: {
            column: 'name' | 'nickname' | 'email' | 'cellPhone' | 'homePhone' | 'workPhone' | 'prefersText' | 'preferredLanguage' | 'birthday' | 'address' | 'city' | 'state' | 'postalCode' | 'source' | 'owner' | 'groups' | 'referredBy' | 'leadStatus' | 'contactedAt' | 'createdAt' | 'loanAmountUsd' | 'loanPurpose' | 'propertyState' | 'accounts';
            descending: boolean;
        };
        page?: number;
        /**
         * The total that another page of the same list told a moment ago: it is not counted again.
         */
        counted?: number;
    };
    path?: never;
    query?: never;
    url: '/contacts/list';
};

export type ListContactsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListContactsError = ListContactsErrors[keyof ListContactsErrors];

export type ListContactsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<ContactRow>;
        /**
         * On all pages; as it was told, where it was not counted.
         */
        total: number;
        /**
         * The last one where a later one was asked for.
         */
        page: number;
        pageSize: number;
    };
};

export type ListContactsResponse = ListContactsResponses[keyof ListContactsResponses];

export type ListAuditData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
        subject?: 'contact' | 'loan' | 'group' | 'tab' | 'list' | 'user' | 'team' | 'apiKey' | 'workflow' | 'import' | 'bulkAction' | 'loanWord' | 'refusedSubmission';
        subjectId?: string;
        actorUserId?: string;
        action?: 'created' | 'updated' | 'deleted' | 'merged' | 'archived' | 'unarchived' | 'silenced' | 'unsilenced' | 'setDoNotContact' | 'unboundByCorrection' | 'shared' | 'unshared' | 'assigned' | 'unassigned' | 'ownerChanged' | 'copied' | 'addedToGroup' | 'removedFromGroup' | 'noteAdded' | 'memoAdded' | 'memoUpdated' | 'memoDeleted' | 'taskAdded' | 'taskUpdated' | 'taskCompleted' | 'taskReopened' | 'taskDeleted' | 'appointmentAdded' | 'appointmentUpdated' | 'appointmentDeleted' | 'loanAdded' | 'loanUpdated' | 'exported' | 'signedIn' | 'signedOut' | 'signInFailed' | 'roleChanged' | 'deactivated' | 'activated' | 'managerAdded' | 'managerRemoved' | 'handedOver' | 'ended' | 'published' | 'rolledBack' | 'paused' | 'taught' | 'forgotten' | 'sentAgain' | 'setAside';
        /**
         * What was done at or after this instant.
         */
        from?: string;
        /**
         * What was done before this instant.
         */
        until?: string;
    };
    url: '/audit';
};

export type ListAuditErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListAuditError = ListAuditErrors[keyof ListAuditErrors];

export type ListAuditResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<AuditEvent>;
        nextCursor: string | null;
    };
};

export type ListAuditResponse = ListAuditResponses[keyof ListAuditResponses];

export type ListContactActivityData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        cursor?: string;
        limit?: number;
        kind?: 'notes' | 'profile' | 'tasks' | 'appointments' | 'memos' | 'loans' | 'groups' | 'people' | 'status';
        /**
         * Who did it, or wrote the note.
         */
        actorUserId?: string;
        /**
         * What happened at or after this instant.
         */
        from?: string;
        /**
         * What happened before this instant.
         */
        until?: string;
    };
    url: '/contacts/{id}/activity';
};

export type ListContactActivityErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListContactActivityError = ListContactActivityErrors[keyof ListContactActivityErrors];

export type ListContactActivityResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<ContactActivity>;
        nextCursor: string | null;
    };
};

export type ListContactActivityResponse = ListContactActivityResponses[keyof ListContactActivityResponses];

export type ListBulkActionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/bulk-actions';
};

export type ListBulkActionsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListBulkActionsError = ListBulkActionsErrors[keyof ListBulkActionsErrors];

export type ListBulkActionsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<BulkAction>;
    };
};

export type ListBulkActionsResponse = ListBulkActionsResponses[keyof ListBulkActionsResponses];

export type GetBulkActionData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/bulk-actions/{id}';
};

export type GetBulkActionErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type GetBulkActionError = GetBulkActionErrors[keyof GetBulkActionErrors];

export type GetBulkActionResponses = {
    /**
     * Default Response
     */
    200: BulkAction;
};

export type GetBulkActionResponse = GetBulkActionResponses[keyof GetBulkActionResponses];

export type CancelBulkActionData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/bulk-actions/{id}/cancel';
};

export type CancelBulkActionErrors = {
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type CancelBulkActionError = CancelBulkActionErrors[keyof CancelBulkActionErrors];

export type CancelBulkActionResponses = {
    /**
     * Default Response
     */
    202: BulkAction;
};

export type CancelBulkActionResponse = CancelBulkActionResponses[keyof CancelBulkActionResponses];

export type ListBulkFailuresData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/bulk-actions/{id}/failures';
};

export type ListBulkFailuresErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListBulkFailuresError = ListBulkFailuresErrors[keyof ListBulkFailuresErrors];

export type ListBulkFailuresResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<BulkFailure>;
        nextCursor: string | null;
    };
};

export type ListBulkFailuresResponse = ListBulkFailuresResponses[keyof ListBulkFailuresResponses];

export type DownloadBulkFailuresData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/bulk-actions/{id}/failures.csv';
};

export type DownloadBulkFailuresErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DownloadBulkFailuresError = DownloadBulkFailuresErrors[keyof DownloadBulkFailuresErrors];

export type DownloadBulkFailuresResponses = {
    /**
     * text/csv
     */
    200: string;
};

export type DownloadBulkFailuresResponse = DownloadBulkFailuresResponses[keyof DownloadBulkFailuresResponses];

export type ListContactTabsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/contact-tabs';
};

export type ListContactTabsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListContactTabsError = ListContactTabsErrors[keyof ListContactTabsErrors];

export type ListContactTabsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<ContactTab>;
    };
};

export type ListContactTabsResponse = ListContactTabsResponses[keyof ListContactTabsResponses];

export type PublishTabData = {
    body: {
        label: string;
        /**
         * The teams that it is published to; `null`: everybody.
         */
        teamIds: Array<string> | null;
        list: {
            name: string;
            view: ContactViewInput;
        };
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/contact-tabs';
};

export type PublishTabErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type PublishTabError = PublishTabErrors[keyof PublishTabErrors];

export type PublishTabResponses = {
    /**
     * Default Response
     */
    201: {
        id: string;
    };
};

export type PublishTabResponse = PublishTabResponses[keyof PublishTabResponses];

export type SaveOwnTabsData = {
    body: {
        tabs: Array<{
            /**
             * `null`: a new one.
             */
            id?: string | null;
            label: string;
        }>;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/contact-tabs';
};

export type SaveOwnTabsErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type SaveOwnTabsError = SaveOwnTabsErrors[keyof SaveOwnTabsErrors];

export type SaveOwnTabsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<ContactTab>;
    };
};

export type SaveOwnTabsResponse = SaveOwnTabsResponses[keyof SaveOwnTabsResponses];

export type DeleteTabData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/contact-tabs/{id}';
};

export type DeleteTabErrors = {
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DeleteTabError = DeleteTabErrors[keyof DeleteTabErrors];

export type DeleteTabResponses = {
    /**
     * No content.
     */
    204: void;
};

export type DeleteTabResponse = DeleteTabResponses[keyof DeleteTabResponses];

export type UpdateTabData = {
    body: {
        label: string;
        /**
         * The teams that it is published to; `null`: everybody.
         */
        teamIds: Array<string> | null;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/contact-tabs/{id}';
};

export type UpdateTabErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type UpdateTabError = UpdateTabErrors[keyof UpdateTabErrors];

export type UpdateTabResponses = {
    /**
     * No content.
     */
    204: void;
};

export type UpdateTabResponse = UpdateTabResponses[keyof UpdateTabResponses];

export type ListGroupsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/groups';
};

export type ListGroupsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListGroupsError = ListGroupsErrors[keyof ListGroupsErrors];

export type ListGroupsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<ContactGroupHead>;
    };
};

export type ListGroupsResponse = ListGroupsResponses[keyof ListGroupsResponses];

export type CreateGroupData = {
    body: {
        name: string;
        description?: string;
        /**
         * Smart Group Filters: anything in them makes the group smart, with whoever matches as its members. 20 filters at most, with 200 values together.
         */
        rules?: {
            include?: Array<ContactRuleInput>;
            exclude?: Array<ContactRuleInput>;
        };
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/groups';
};

export type CreateGroupErrors = {
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
     * NAME_TAKEN, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type CreateGroupError = CreateGroupErrors[keyof CreateGroupErrors];

export type CreateGroupResponses = {
    /**
     * Default Response
     */
    201: ContactGroup;
};

export type CreateGroupResponse = CreateGroupResponses[keyof CreateGroupResponses];

export type DeleteGroupData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/groups/{id}';
};

export type DeleteGroupErrors = {
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
     * GROUP_IN_USE, CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DeleteGroupError = DeleteGroupErrors[keyof DeleteGroupErrors];

export type DeleteGroupResponses = {
    /**
     * No content.
     */
    204: void;
};

export type DeleteGroupResponse = DeleteGroupResponses[keyof DeleteGroupResponses];

export type GetGroupData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/groups/{id}';
};

export type GetGroupErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type GetGroupError = GetGroupErrors[keyof GetGroupErrors];

export type GetGroupResponses = {
    /**
     * Default Response
     */
    200: ContactGroup;
};

export type GetGroupResponse = GetGroupResponses[keyof GetGroupResponses];

export type UpdateGroupData = {
    body: {
        name: string;
        description?: string;
        /**
         * Smart Group Filters: anything in them makes the group smart, with whoever matches as its members. 20 filters at most, with 200 values together.
         */
        rules?: {
            include?: Array<ContactRuleInput>;
            exclude?: Array<ContactRuleInput>;
        };
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/groups/{id}';
};

export type UpdateGroupErrors = {
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
     * NAME_TAKEN, GROUP_IN_USE, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type UpdateGroupError = UpdateGroupErrors[keyof UpdateGroupErrors];

export type UpdateGroupResponses = {
    /**
     * Default Response
     */
    200: ContactGroup;
};

export type UpdateGroupResponse = UpdateGroupResponses[keyof UpdateGroupResponses];

export type CountGroupData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/groups/{id}/count';
};

export type CountGroupErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type CountGroupError = CountGroupErrors[keyof CountGroupErrors];

export type CountGroupResponses = {
    /**
     * Default Response
     */
    200: {
        contacts: number;
    };
};

export type CountGroupResponse = CountGroupResponses[keyof CountGroupResponses];

export type ActOnContactsData = {
    body: {
        /**
         * Contacts one by one; or else `matching`.
         */
        contactIds?: Array<string>;
        /**
         * All contacts that a list has; or else `contactIds`.
         */
        matching?: {
            /**
             * Which of them: those in use, archived ones, or those not to be contacted.
             */
            standing?: 'inUse' | 'archived' | 'doNotContact';
            /**
             * `my`: owned by or assigned to me; `unassigned`: without an owner.
             */
            tab?: 'my' | 'all' | 'unassigned';
            /**
             * A contact is listed only if it matches all.
             */
            include?: Array<ContactRuleInput>;
            /**
             * A contact that matches any is left out; one without a value in a rule's field is not.
             */
            exclude?: Array<ContactRuleInput>;
            /**
             * Every word in first name, last name or nickname; or a part of the email or of a phone number.
             */
            search?: string;
            sort?: {
                column: 'name' | 'nickname' | 'email' | 'cellPhone' | 'homePhone' | 'workPhone' | 'prefersText' | 'preferredLanguage' | 'birthday' | 'address' | 'city' | 'state' | 'postalCode' | 'source' | 'owner' | 'groups' | 'referredBy' | 'leadStatus' | 'contactedAt' | 'createdAt' | 'loanAmountUsd' | 'loanPurpose' | 'propertyState' | 'accounts';
                descending: boolean;
            };
            /**
             * Those that are not meant.
             */
            except?: Array<string>;
        };
        action: ContactActionInput;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/contacts/actions';
};

export type ActOnContactsErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ActOnContactsError = ActOnContactsErrors[keyof ActOnContactsErrors];

export type ActOnContactsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<{
            contactId: string;
            /**
             * Why nothing was done; `null`: it is done.
             */
            refusal: string | null;
        }>;
    };
    /**
     * Default Response
     */
    202: BulkAction;
};

export type ActOnContactsResponse = ActOnContactsResponses[keyof ActOnContactsResponses];

export type ListSharedUsersData = {
    body: {
        /**
         * Contacts one by one; or else `matching`.
         */
        contactIds?: Array<string>;
        /**
         * All contacts that a list has; or else `contactIds`.
         */
        matching?: {
            /**
             * Which of them: those in use, archived ones, or those not to be contacted.
             */
            standing?: 'inUse' | 'archived' | 'doNotContact';
            /**
             * `my`: owned by or assigned to me; `unassigned`: without an owner.
             */
            tab?: 'my' | 'all' | 'unassigned';
            /**
             * A contact is listed only if it matches all.
             */
            include?: Array<ContactRuleInput>;
            /**
             * A contact that matches any is left out; one without a value in a rule's field is not.
             */
            exclude?: Array<ContactRuleInput>;
            /**
             * Every word in first name, last name or nickname; or a part of the email or of a phone number.
             */
            search?: string;
            sort?: {
                column: 'name' | 'nickname' | 'email' | 'cellPhone' | 'homePhone' | 'workPhone' | 'prefersText' | 'preferredLanguage' | 'birthday' | 'address' | 'city' | 'state' | 'postalCode' | 'source' | 'owner' | 'groups' | 'referredBy' | 'leadStatus' | 'contactedAt' | 'createdAt' | 'loanAmountUsd' | 'loanPurpose' | 'propertyState' | 'accounts';
                descending: boolean;
            };
            /**
             * Those that are not meant.
             */
            except?: Array<string>;
        };
    };
    path?: never;
    query?: never;
    url: '/contacts/shared-users';
};

export type ListSharedUsersErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListSharedUsersError = ListSharedUsersErrors[keyof ListSharedUsersErrors];

export type ListSharedUsersResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<{
            id: string;
            name: string;
            /**
             * How many of them.
             */
            contacts: number;
        }>;
    };
};

export type ListSharedUsersResponse = ListSharedUsersResponses[keyof ListSharedUsersResponses];

export type PreviewOwnerChangeData = {
    body: {
        /**
         * Contacts one by one; or else `matching`.
         */
        contactIds?: Array<string>;
        /**
         * All contacts that a list has; or else `contactIds`.
         */
        matching?: {
            /**
             * Which of them: those in use, archived ones, or those not to be contacted.
             */
            standing?: 'inUse' | 'archived' | 'doNotContact';
            /**
             * `my`: owned by or assigned to me; `unassigned`: without an owner.
             */
            tab?: 'my' | 'all' | 'unassigned';
            /**
             * A contact is listed only if it matches all.
             */
            include?: Array<ContactRuleInput>;
            /**
             * A contact that matches any is left out; one without a value in a rule's field is not.
             */
            exclude?: Array<ContactRuleInput>;
            /**
             * Every word in first name, last name or nickname; or a part of the email or of a phone number.
             */
            search?: string;
            sort?: {
                column: 'name' | 'nickname' | 'email' | 'cellPhone' | 'homePhone' | 'workPhone' | 'prefersText' | 'preferredLanguage' | 'birthday' | 'address' | 'city' | 'state' | 'postalCode' | 'source' | 'owner' | 'groups' | 'referredBy' | 'leadStatus' | 'contactedAt' | 'createdAt' | 'loanAmountUsd' | 'loanPurpose' | 'propertyState' | 'accounts';
                descending: boolean;
            };
            /**
             * Those that are not meant.
             */
            except?: Array<string>;
        };
    };
    path?: never;
    query?: never;
    url: '/contacts/owner-change-preview';
};

export type PreviewOwnerChangeErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type PreviewOwnerChangeError = PreviewOwnerChangeErrors[keyof PreviewOwnerChangeErrors];

export type PreviewOwnerChangeResponses = {
    /**
     * Default Response
     */
    200: OwnerChangePreview;
};

export type PreviewOwnerChangeResponse = PreviewOwnerChangeResponses[keyof PreviewOwnerChangeResponses];

export type PreviewMergeData = {
    body: {
        /**
         * The record that stays.
         */
        primaryId: string;
        /**
         * Those that become part of it; for good.
         */
        otherIds: Array<string>;
    };
    path?: never;
    query?: never;
    url: '/contacts/merge-preview';
};

export type PreviewMergeErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type PreviewMergeError = PreviewMergeErrors[keyof PreviewMergeErrors];

export type PreviewMergeResponses = {
    /**
     * Default Response
     */
    200: MergePreview;
};

export type PreviewMergeResponse = PreviewMergeResponses[keyof PreviewMergeResponses];

export type MergeContactsData = {
    body: {
        /**
         * The record that stays.
         */
        primaryId: string;
        /**
         * Those that become part of it; for good.
         */
        otherIds: Array<string>;
        /**
         * That it cannot be undone.
         */
        understood: true;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/contacts/merge';
};

export type MergeContactsErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type MergeContactsError = MergeContactsErrors[keyof MergeContactsErrors];

export type MergeContactsResponses = {
    /**
     * No content.
     */
    204: void;
};

export type MergeContactsResponse = MergeContactsResponses[keyof MergeContactsResponses];

export type PreviewDoNotContactData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}/do-not-contact';
};

export type PreviewDoNotContactErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type PreviewDoNotContactError = PreviewDoNotContactErrors[keyof PreviewDoNotContactErrors];

export type PreviewDoNotContactResponses = {
    /**
     * Default Response
     */
    200: {
        count: number;
        /**
         * Those of them that the caller may see, by name; at most 20.
         */
        seen: Array<NamedRef>;
    };
};

export type PreviewDoNotContactResponse = PreviewDoNotContactResponses[keyof PreviewDoNotContactResponses];

export type SetDoNotContactData = {
    body: {
        /**
         * That it cannot be undone.
         */
        understood: true;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}/do-not-contact';
};

export type SetDoNotContactErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type SetDoNotContactError = SetDoNotContactErrors[keyof SetDoNotContactErrors];

export type SetDoNotContactResponses = {
    /**
     * No content.
     */
    204: void;
};

export type SetDoNotContactResponse = SetDoNotContactResponses[keyof SetDoNotContactResponses];

export type ListTeamMembersData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/contacts/team-members';
};

export type ListTeamMembersErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListTeamMembersError = ListTeamMembersErrors[keyof ListTeamMembersErrors];

export type ListTeamMembersResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<UserRef>;
    };
};

export type ListTeamMembersResponse = ListTeamMembersResponses[keyof ListTeamMembersResponses];

export type ListContactLoansData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}/loans';
};

export type ListContactLoansErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListContactLoansError = ListContactLoansErrors[keyof ListContactLoansErrors];

export type ListContactLoansResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<LoanRecord>;
    };
};

export type ListContactLoansResponse = ListContactLoansResponses[keyof ListContactLoansResponses];

export type AddLoanData = {
    body: {
        /**
         * The lender's own; unique.
         */
        number?: string | null;
        status?: 'application' | 'processing' | 'underwriting' | 'approved' | 'funded' | 'denied' | 'withdrawn';
        type?: 'conventional' | 'fha' | 'va' | 'usda' | 'jumbo' | 'other' | null;
        amountUsd?: number | null;
        interestRatePercent?: number | null;
        loanPurpose?: 'purchase' | 'refinance' | 'home_equity' | null;
        propertyState?: 'AL' | 'AK' | 'AZ' | 'AR' | 'CA' | 'CO' | 'CT' | 'DE' | 'FL' | 'GA' | 'HI' | 'ID' | 'IL' | 'IN' | 'IA' | 'KS' | 'KY' | 'LA' | 'ME' | 'MD' | 'MA' | 'MI' | 'MN' | 'MS' | 'MO' | 'MT' | 'NE' | 'NV' | 'NH' | 'NJ' | 'NM' | 'NY' | 'NC' | 'ND' | 'OH' | 'OK' | 'OR' | 'PA' | 'RI' | 'SC' | 'SD' | 'TN' | 'TX' | 'UT' | 'VT' | 'VA' | 'WA' | 'WV' | 'WI' | 'WY' | 'DC' | 'PR' | 'GU' | 'AS' | 'VI' | 'MP' | null;
        termMonths?: number | null;
        /**
         * Now, if left out; the latest one is the contact's most recent loan.
         */
        openedAt?: string;
        /**
         * What the contact is to it.
         */
        role?: 'borrower' | 'coBorrower' | 'agent' | 'other';
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}/loans';
};

export type AddLoanErrors = {
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
     * NAME_TAKEN, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type AddLoanError = AddLoanErrors[keyof AddLoanErrors];

export type AddLoanResponses = {
    /**
     * Default Response
     */
    201: {
        id: string;
    };
};

export type AddLoanResponse = AddLoanResponses[keyof AddLoanResponses];

export type UpdateLoanData = {
    body: {
        /**
         * The lender's own; unique.
         */
        number?: string | null;
        status?: 'application' | 'processing' | 'underwriting' | 'approved' | 'funded' | 'denied' | 'withdrawn';
        type?: 'conventional' | 'fha' | 'va' | 'usda' | 'jumbo' | 'other' | null;
        amountUsd?: number | null;
        interestRatePercent?: number | null;
        loanPurpose?: 'purchase' | 'refinance' | 'home_equity' | null;
        propertyState?: 'AL' | 'AK' | 'AZ' | 'AR' | 'CA' | 'CO' | 'CT' | 'DE' | 'FL' | 'GA' | 'HI' | 'ID' | 'IL' | 'IN' | 'IA' | 'KS' | 'KY' | 'LA' | 'ME' | 'MD' | 'MA' | 'MI' | 'MN' | 'MS' | 'MO' | 'MT' | 'NE' | 'NV' | 'NH' | 'NJ' | 'NM' | 'NY' | 'NC' | 'ND' | 'OH' | 'OK' | 'OR' | 'PA' | 'RI' | 'SC' | 'SD' | 'TN' | 'TX' | 'UT' | 'VT' | 'VA' | 'WA' | 'WV' | 'WI' | 'WY' | 'DC' | 'PR' | 'GU' | 'AS' | 'VI' | 'MP' | null;
        termMonths?: number | null;
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        openedAt: string;
        /**
         * What the contact is to it.
         */
        role?: 'borrower' | 'coBorrower' | 'agent' | 'other';
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
        loanId: string;
    };
    query?: never;
    url: '/contacts/{id}/loans/{loanId}';
};

export type UpdateLoanErrors = {
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
     * NAME_TAKEN, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type UpdateLoanError = UpdateLoanErrors[keyof UpdateLoanErrors];

export type UpdateLoanResponses = {
    /**
     * No content.
     */
    204: void;
};

export type UpdateLoanResponse = UpdateLoanResponses[keyof UpdateLoanResponses];

export type ExportContactsData = {
    body: {
        /**
         * `my`: owned by or assigned to me; `unassigned`: without an owner.
         */
        tab?: 'my' | 'all' | 'unassigned';
        /**
         * A contact is listed only if it matches all.
         */
        include?: Array<ContactRuleInput>;
        /**
         * A contact that matches any is left out; one without a value in a rule's field is not.
         */
        exclude?: Array<ContactRuleInput>;
        /**
         * Every word in first name, last name or nickname; or a part of the email or of a phone number.
         */
        search?: string;
        sort?: {
            column: 'name' | 'nickname' | 'email' | 'cellPhone' | 'homePhone' | 'workPhone' | 'prefersText' | 'preferredLanguage' | 'birthday' | 'address' | 'city' | 'state' | 'postalCode' | 'source' | 'owner' | 'groups' | 'referredBy' | 'leadStatus' | 'contactedAt' | 'createdAt' | 'loanAmountUsd' | 'loanPurpose' | 'propertyState' | 'accounts';
            descending: boolean;
        };
        /**
         * From the left, after the name; left out: the product's own.
         */
        columns?: Array<'nickname' | 'email' | 'cellPhone' | 'homePhone' | 'workPhone' | 'prefersText' | 'preferredLanguage' | 'birthday' | 'address' | 'city' | 'state' | 'postalCode' | 'source' | 'owner' | 'groups' | 'referredBy' | 'leadStatus' | 'contactedAt' | 'createdAt' | 'loanAmountUsd' | 'loanPurpose' | 'propertyState' | 'accounts'>;
        /**
         * All contacts without filters, in the product's own columns and order; the rest counts for nothing.
         */
        everything?: boolean;
        /**
         * IANA; of the dates in the file.
         */
        timeZone?: string;
    };
    path?: never;
    query?: never;
    url: '/contacts/export';
};

export type ExportContactsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ExportContactsError = ExportContactsErrors[keyof ExportContactsErrors];

export type ExportContactsResponses = {
    /**
     * text/csv
     */
    200: string;
};

export type ExportContactsResponse = ExportContactsResponses[keyof ExportContactsResponses];

export type ListContactListsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * What the list is of.
         */
        subject?: 'contacts' | 'leads';
    };
    url: '/contact-lists';
};

export type ListContactListsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListContactListsError = ListContactListsErrors[keyof ListContactListsErrors];

export type ListContactListsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<ContactList>;
    };
};

export type ListContactListsResponse = ListContactListsResponses[keyof ListContactListsResponses];

export type CreateContactListData = {
    body: {
        /**
         * What the list is of.
         */
        subject?: 'contacts' | 'leads';
        /**
         * Leads stand on `all`.
         */
        tab: 'my' | 'all' | 'unassigned' | string;
        name: string;
        view: ContactViewInput;
        isDefault?: boolean;
        /**
         * For everybody on one of the organization's tabs; needs `tabs:publish`.
         */
        forOrganization?: boolean;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/contact-lists';
};

export type CreateContactListErrors = {
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
     * NAME_TAKEN, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type CreateContactListError = CreateContactListErrors[keyof CreateContactListErrors];

export type CreateContactListResponses = {
    /**
     * Default Response
     */
    201: ContactList;
};

export type CreateContactListResponse = CreateContactListResponses[keyof CreateContactListResponses];

export type DeleteContactListData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/contact-lists/{id}';
};

export type DeleteContactListErrors = {
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DeleteContactListError = DeleteContactListErrors[keyof DeleteContactListErrors];

export type DeleteContactListResponses = {
    /**
     * No content.
     */
    204: void;
};

export type DeleteContactListResponse = DeleteContactListResponses[keyof DeleteContactListResponses];

export type UpdateContactListData = {
    body: {
        name?: string;
        view?: ContactViewInput;
        isDefault?: boolean;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/contact-lists/{id}';
};

export type UpdateContactListErrors = {
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
     * NAME_TAKEN, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type UpdateContactListError = UpdateContactListErrors[keyof UpdateContactListErrors];

export type UpdateContactListResponses = {
    /**
     * Default Response
     */
    200: ContactList;
};

export type UpdateContactListResponse = UpdateContactListResponses[keyof UpdateContactListResponses];

export type GetContactData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}';
};

export type GetContactErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type GetContactError = GetContactErrors[keyof GetContactErrors];

export type GetContactResponses = {
    /**
     * Default Response
     */
    200: ContactRecord;
};

export type GetContactResponse = GetContactResponses[keyof GetContactResponses];

export type UpdateContactData = {
    body: {
        firstName?: string | null;
        lastName?: string | null;
        nickname?: string | null;
        email?: string | null;
        /**
         * An extension may follow, as in the other two: `(617) 555-0123 x12`.
         */
        cellPhone?: string | null;
        homePhone?: string | null;
        workPhone?: string | null;
        /**
         * A day such as 1984-03-04.
         */
        birthday?: string | null;
        /**
         * As a whole; the state by its name or its two letters.
         */
        address?: {
            street: string | null;
            city: string | null;
            state: string | null;
            postalCode: string | null;
        };
        /**
         * OK to SMS; `null`: nobody knows.
         */
        prefersText?: boolean | null;
        /**
         * A language's tag or name, such as `es` or `Spanish`.
         */
        preferredLanguage?: string | null;
        referredBy?: string | null;
        leadStatus?: LeadStatusInput;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}';
};

export type UpdateContactErrors = {
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
     * DO_NOT_CONTACT, CALL_UNDER_WAY
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
     * INVALID_EMAIL, INVALID_PHONE, UNKNOWN_AREA_CODE, INVALID_DATE, INVALID_VALUE, MISSING_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type UpdateContactError = UpdateContactErrors[keyof UpdateContactErrors];

export type UpdateContactResponses = {
    /**
     * Default Response
     */
    200: ContactRecord;
};

export type UpdateContactResponse = UpdateContactResponses[keyof UpdateContactResponses];

export type CreateContactData = {
    body: {
        firstName?: string | null;
        lastName?: string | null;
        nickname?: string | null;
        email?: string | null;
        /**
         * An extension may follow, as in the other two: `(617) 555-0123 x12`.
         */
        cellPhone?: string | null;
        homePhone?: string | null;
        workPhone?: string | null;
        /**
         * A day such as 1984-03-04.
         */
        birthday?: string | null;
        /**
         * As a whole; the state by its name or its two letters.
         */
        address?: {
            street: string | null;
            city: string | null;
            state: string | null;
            postalCode: string | null;
        };
        /**
         * OK to SMS; `null`: nobody knows.
         */
        prefersText?: boolean | null;
        /**
         * A language's tag or name, such as `es` or `Spanish`.
         */
        preferredLanguage?: string | null;
        referredBy?: string | null;
        leadStatus?: LeadStatusInput;
        /**
         * Left out: the person who makes it, if they may own contacts.
         */
        ownerUserId?: string | null;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/contacts';
};

export type CreateContactErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_EMAIL, INVALID_PHONE, UNKNOWN_AREA_CODE, INVALID_DATE, INVALID_VALUE, MISSING_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type CreateContactError = CreateContactErrors[keyof CreateContactErrors];

export type CreateContactResponses = {
    /**
     * Default Response
     */
    200: {
        id: string;
        created: boolean;
    };
    /**
     * Default Response
     */
    201: {
        id: string;
        created: true;
    };
};

export type CreateContactResponse = CreateContactResponses[keyof CreateContactResponses];

export type ListContactTasksData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}/tasks';
};

export type ListContactTasksErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListContactTasksError = ListContactTasksErrors[keyof ListContactTasksErrors];

export type ListContactTasksResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<ContactTask>;
    };
};

export type ListContactTasksResponse = ListContactTasksResponses[keyof ListContactTasksResponses];

export type AddTaskData = {
    body: {
        name: string;
        description?: string;
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        dueAt: string;
        assigneeUserId: string;
        /**
         * `null`: a single task. The next of a recurring one is made when it is done.
         */
        repeat?: {
            every: number;
            unit: 'day' | 'week' | 'month';
            /**
             * The last day on which it may be due; `null`: for ever.
             */
            until?: string | null;
        } | null;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}/tasks';
};

export type AddTaskErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type AddTaskError = AddTaskErrors[keyof AddTaskErrors];

export type AddTaskResponses = {
    /**
     * Default Response
     */
    201: {
        id: string;
    };
};

export type AddTaskResponse = AddTaskResponses[keyof AddTaskResponses];

export type ListMyTasksData = {
    body?: never;
    path?: never;
    query?: {
        done?: boolean;
        /**
         * The most that are told; ask for more to see what is left out.
         */
        limit?: number;
    };
    url: '/me/tasks';
};

export type ListMyTasksErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListMyTasksError = ListMyTasksErrors[keyof ListMyTasksErrors];

export type ListMyTasksResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<ContactTask>;
        /**
         * All, also those that are left out.
         */
        total: number;
    };
};

export type ListMyTasksResponse = ListMyTasksResponses[keyof ListMyTasksResponses];

export type DeleteTaskData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
        taskId: string;
    };
    query?: never;
    url: '/contacts/{id}/tasks/{taskId}';
};

export type DeleteTaskErrors = {
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DeleteTaskError = DeleteTaskErrors[keyof DeleteTaskErrors];

export type DeleteTaskResponses = {
    /**
     * No content.
     */
    204: void;
};

export type DeleteTaskResponse = DeleteTaskResponses[keyof DeleteTaskResponses];

export type UpdateTaskData = {
    body: {
        name: string;
        description?: string;
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        dueAt: string;
        assigneeUserId: string;
        /**
         * `null`: a single task. The next of a recurring one is made when it is done.
         */
        repeat?: {
            every: number;
            unit: 'day' | 'week' | 'month';
            /**
             * The last day on which it may be due; `null`: for ever.
             */
            until?: string | null;
        } | null;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
        taskId: string;
    };
    query?: never;
    url: '/contacts/{id}/tasks/{taskId}';
};

export type UpdateTaskErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type UpdateTaskError = UpdateTaskErrors[keyof UpdateTaskErrors];

export type UpdateTaskResponses = {
    /**
     * No content.
     */
    204: void;
};

export type UpdateTaskResponse = UpdateTaskResponses[keyof UpdateTaskResponses];

export type CompleteTaskData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
        taskId: string;
    };
    query?: never;
    url: '/contacts/{id}/tasks/{taskId}/complete';
};

export type CompleteTaskErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type CompleteTaskError = CompleteTaskErrors[keyof CompleteTaskErrors];

export type CompleteTaskResponses = {
    /**
     * No content.
     */
    204: void;
};

export type CompleteTaskResponse = CompleteTaskResponses[keyof CompleteTaskResponses];

export type ReopenTaskData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
        taskId: string;
    };
    query?: never;
    url: '/contacts/{id}/tasks/{taskId}/reopen';
};

export type ReopenTaskErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ReopenTaskError = ReopenTaskErrors[keyof ReopenTaskErrors];

export type ReopenTaskResponses = {
    /**
     * No content.
     */
    204: void;
};

export type ReopenTaskResponse = ReopenTaskResponses[keyof ReopenTaskResponses];

export type ListContactNotesData = {
    body?: never;
    path: {
        id: string;
    };
    query?: {
        cursor?: string;
        limit?: number;
    };
    url: '/contacts/{id}/notes';
};

export type ListContactNotesErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListContactNotesError = ListContactNotesErrors[keyof ListContactNotesErrors];

export type ListContactNotesResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<ContactNote>;
        nextCursor: string | null;
    };
};

export type ListContactNotesResponse = ListContactNotesResponses[keyof ListContactNotesResponses];

export type AddContactNoteData = {
    body: {
        text: string;
        outcome?: 'connected' | 'leftVoicemail' | 'noAnswer' | 'callBackLater' | 'appointmentSet' | 'notInterested' | 'wrongNumber' | null;
        /**
         * `notPartners`: hidden from co-marketing partners; `private`: for its author and the contact's owner.
         */
        audience?: 'public' | 'notPartners' | 'private';
    } | {
        quick: 'Left voicemail' | 'Spoke to' | 'No answer' | 'Sent text' | 'Sent email';
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}/notes';
};

export type AddContactNoteErrors = {
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
     * DO_NOT_CONTACT, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type AddContactNoteError = AddContactNoteErrors[keyof AddContactNoteErrors];

export type AddContactNoteResponses = {
    /**
     * Default Response
     */
    201: ContactNote;
};

export type AddContactNoteResponse = AddContactNoteResponses[keyof AddContactNoteResponses];

export type ListContactMemosData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}/memos';
};

export type ListContactMemosErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListContactMemosError = ListContactMemosErrors[keyof ListContactMemosErrors];

export type ListContactMemosResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<ContactMemo>;
    };
};

export type ListContactMemosResponse = ListContactMemosResponses[keyof ListContactMemosResponses];

export type AddContactMemoData = {
    body: {
        text: string;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}/memos';
};

export type AddContactMemoErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type AddContactMemoError = AddContactMemoErrors[keyof AddContactMemoErrors];

export type AddContactMemoResponses = {
    /**
     * Default Response
     */
    201: ContactMemo;
};

export type AddContactMemoResponse = AddContactMemoResponses[keyof AddContactMemoResponses];

export type DeleteContactMemoData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
        memoId: string;
    };
    query?: never;
    url: '/contacts/{id}/memos/{memoId}';
};

export type DeleteContactMemoErrors = {
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DeleteContactMemoError = DeleteContactMemoErrors[keyof DeleteContactMemoErrors];

export type DeleteContactMemoResponses = {
    /**
     * No content.
     */
    204: void;
};

export type DeleteContactMemoResponse = DeleteContactMemoResponses[keyof DeleteContactMemoResponses];

export type ListContactAppointmentsData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}/appointments';
};

export type ListContactAppointmentsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListContactAppointmentsError = ListContactAppointmentsErrors[keyof ListContactAppointmentsErrors];

export type ListContactAppointmentsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Appointment>;
    };
};

export type ListContactAppointmentsResponse = ListContactAppointmentsResponses[keyof ListContactAppointmentsResponses];

export type AddAppointmentData = {
    body: {
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        startsAt: string;
        location: string;
        notes?: string;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
    };
    query?: never;
    url: '/contacts/{id}/appointments';
};

export type AddAppointmentErrors = {
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
     * DO_NOT_CONTACT, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type AddAppointmentError = AddAppointmentErrors[keyof AddAppointmentErrors];

export type AddAppointmentResponses = {
    /**
     * Default Response
     */
    201: {
        id: string;
    };
};

export type AddAppointmentResponse = AddAppointmentResponses[keyof AddAppointmentResponses];

export type DeleteAppointmentData = {
    body?: never;
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
        appointmentId: string;
    };
    query?: never;
    url: '/contacts/{id}/appointments/{appointmentId}';
};

export type DeleteAppointmentErrors = {
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type DeleteAppointmentError = DeleteAppointmentErrors[keyof DeleteAppointmentErrors];

export type DeleteAppointmentResponses = {
    /**
     * No content.
     */
    204: void;
};

export type DeleteAppointmentResponse = DeleteAppointmentResponses[keyof DeleteAppointmentResponses];

export type UpdateAppointmentData = {
    body: {
        /**
         * ISO 8601, with its offset; in the years 1900 to 2999.
         */
        startsAt: string;
        location: string;
        notes?: string;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path: {
        id: string;
        appointmentId: string;
    };
    query?: never;
    url: '/contacts/{id}/appointments/{appointmentId}';
};

export type UpdateAppointmentErrors = {
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
     * DO_NOT_CONTACT, CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type UpdateAppointmentError = UpdateAppointmentErrors[keyof UpdateAppointmentErrors];

export type UpdateAppointmentResponses = {
    /**
     * No content.
     */
    204: void;
};

export type UpdateAppointmentResponse = UpdateAppointmentResponses[keyof UpdateAppointmentResponses];

export type ListAppointmentsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Now, if left out.
         */
        from?: string;
        /**
         * 30 days after `from`, if left out; not included.
         */
        until?: string;
    };
    url: '/appointments';
};

export type ListAppointmentsErrors = {
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
     * INVALID_DATE
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListAppointmentsError = ListAppointmentsErrors[keyof ListAppointmentsErrors];

export type ListAppointmentsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<Appointment>;
    };
};

export type ListAppointmentsResponse = ListAppointmentsResponses[keyof ListAppointmentsResponses];

export type ListRunsData = {
    body?: never;
    path?: never;
    query?: {
        cursor?: string;
        limit?: number;
        workflowId?: string;
        stage?: 'offer' | 'timeToContact' | 'hold';
        planVersion?: number;
        overdue?: boolean;
    };
    url: '/runs';
};

export type ListRunsErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type ListRunsError = ListRunsErrors[keyof ListRunsErrors];

export type ListRunsResponses = {
    /**
     * Default Response
     */
    200: {
        items: Array<RunSummary>;
        nextCursor: string | null;
        /**
         * How many there are, on all pages.
         */
        total: number;
    };
};

export type ListRunsResponse = ListRunsResponses[keyof ListRunsResponses];

export type GetRunData = {
    body?: never;
    path: {
        leadId: string;
    };
    query?: never;
    url: '/runs/{leadId}';
};

export type GetRunErrors = {
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type GetRunError = GetRunErrors[keyof GetRunErrors];

export type GetRunResponses = {
    /**
     * Default Response
     */
    200: {
        /**
         * Null when the lead waits for nothing.
         */
        summary: RunSummary | null;
        /**
         * Null when Temporal has no such run, or cannot be reached.
         */
        temporal: {
            status: string;
            runId: string;
            startedAt: string | null;
            closedAt: string | null;
            historyLength: number;
            pendingActivities: Array<{
                type: string;
                attempt: number;
                lastFailure: string | null;
            }>;
            /**
             * Above 1: the workflow task fails and is tried again.
             */
            pendingTaskAttempt: number | null;
        } | null;
    };
};

export type GetRunResponse = GetRunResponses[keyof GetRunResponses];

export type RetryRunsData = {
    body: {
        leadIds: Array<string>;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/runs/retry';
};

export type RetryRunsErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type RetryRunsError = RetryRunsErrors[keyof RetryRunsErrors];

export type RetryRunsResponses = {
    /**
     * Default Response
     */
    200: {
        results: Array<{
            leadId: string;
            done: boolean;
            problem: {
                code: string;
                detail: string;
            } | null;
        }>;
    };
};

export type RetryRunsResponse = RetryRunsResponses[keyof RetryRunsResponses];

export type TerminateRunsData = {
    body: {
        leadIds: Array<string>;
        reason: string;
    };
    headers?: {
        'idempotency-key'?: string;
    };
    path?: never;
    query?: never;
    url: '/runs/terminate';
};

export type TerminateRunsErrors = {
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
     * CALL_UNDER_WAY
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
     * INVALID_VALUE, IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
     */
    503: Problem;
};

export type TerminateRunsError = TerminateRunsErrors[keyof TerminateRunsErrors];

export type TerminateRunsResponses = {
    /**
     * Default Response
     */
    200: {
        results: Array<{
            leadId: string;
            done: boolean;
            problem: {
                code: string;
                detail: string;
            } | null;
        }>;
    };
};

export type TerminateRunsResponse = TerminateRunsResponses[keyof TerminateRunsResponses];

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
     * TOOK_TOO_LONG, NOT_READY
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
    headers?: {
        'idempotency-key'?: string;
    };
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
     * CALL_UNDER_WAY
     */
    409: Problem;
    /**
     * IDEMPOTENCY_KEY_REUSED
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
     * TOOK_TOO_LONG, NOT_READY
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
     * TOOK_TOO_LONG, NOT_READY
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
     * TOOK_TOO_LONG, NOT_READY
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
     * TOOK_TOO_LONG, NOT_READY
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
