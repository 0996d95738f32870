-- The first schema. Nothing has been released yet.

CREATE EXTENSION IF NOT EXISTS pg_trgm;


-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "example" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_key" (
    "organization_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "rewrapped_at" TIMESTAMPTZ(3),

    CONSTRAINT "organization_key_pkey" PRIMARY KEY ("organization_id","version")
);

-- CreateTable
CREATE TABLE "chapter_address" (
    "slug" TEXT NOT NULL,
    "organization_id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,

    CONSTRAINT "chapter_address_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "proved_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authenticator" (
    "user_id" UUID NOT NULL,
    "secret_cipher" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "authenticator_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_digest" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_link" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "user_id" UUID,
    "email" TEXT,
    "organization_id" UUID,
    "membership_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "security_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "user_id" UUID,
    "account_digest" BYTEA,
    "address_digest" BYTEA,

    CONSTRAINT "security_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "backup_run" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "automatic" BOOLEAN NOT NULL,
    "file_name" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "row_count" BIGINT NOT NULL,
    "problem" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "backup_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_head" (
    "organization_id" UUID NOT NULL,
    "size" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "journal_head_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "organization_id" UUID NOT NULL,
    "index" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "leaf_hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "actor_user_id" UUID,
    "chapter_id" UUID,
    "transaction_id" BIGINT NOT NULL,

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("organization_id","index")
);

-- CreateTable
CREATE TABLE "checkpoint" (
    "organization_id" UUID NOT NULL,
    "size" BIGINT NOT NULL,
    "root" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" UUID,

    CONSTRAINT "checkpoint_pkey" PRIMARY KEY ("organization_id","size")
);

-- CreateTable
CREATE TABLE "journal_node" (
    "organization_id" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "journal_node_pkey" PRIMARY KEY ("organization_id","level","position")
);

-- CreateTable
CREATE TABLE "number_series" (
    "organization_id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("organization_id","chapter_id","kind","year")
);

-- CreateTable
CREATE TABLE "organization_profile" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT NOT NULL,
    "ein" TEXT,
    "tax_kind" TEXT NOT NULL DEFAULT 'unknown',
    "address_lines" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT '',
    "postal_code" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT 'US',
    "website" TEXT,
    "telephone" TEXT,
    "email" TEXT,
    "description" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'America/New_York',
    "expenditure_approval_limit_cents" BIGINT NOT NULL DEFAULT 50000,
    "late_entry_days" INTEGER NOT NULL DEFAULT 30,
    "deposit_days" INTEGER NOT NULL DEFAULT 10,
    "report_approvers" TEXT[] DEFAULT ARRAY['treasurer', 'administrator']::TEXT[],
    "retention_years" INTEGER NOT NULL DEFAULT 10,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "organization_profile_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "chapter" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number_prefix" TEXT NOT NULL,
    "import_code" TEXT,
    "state" TEXT NOT NULL,
    "city" TEXT NOT NULL DEFAULT '',
    "fiscal_year_start_month" INTEGER NOT NULL DEFAULT 1,
    "time_zone" TEXT NOT NULL,
    "report_approvers" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "chapter_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "chapter_id" UUID,
    "audit_id" UUID,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_sort" TEXT,
    "name_other_script" TEXT,
    "name_key" TEXT NOT NULL,
    "tags" TEXT[],
    "country" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT '',
    "citizen_status" TEXT NOT NULL DEFAULT 'unknown',
    "citizen_status_basis" TEXT,
    "office" TEXT,
    "data_key_wrapped" BYTEA,
    "name_cipher" BYTEA NOT NULL,
    "address_cipher" BYTEA,
    "email_cipher" BYTEA,
    "telephone_cipher" BYTEA,
    "employer_cipher" BYTEA,
    "occupation_cipher" BYTEA,
    "bank_reference_cipher" BYTEA,
    "bank_reference_last4" TEXT,
    "email_digest" BYTEA,
    "telephone_digest" BYTEA,
    "address_digest" BYTEA,
    "identity_digest" BYTEA NOT NULL,
    "screened_on" DATE,
    "screening_list_on" DATE,
    "screening_result" TEXT,
    "note" TEXT,
    "record_state" TEXT NOT NULL DEFAULT 'recorded',
    "state_reason" TEXT,
    "merged_into_id" UUID,
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "principal" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "aliases" TEXT[],
    "address" TEXT NOT NULL DEFAULT '',
    "aim" TEXT NOT NULL DEFAULT '',
    "official_dealt_with" TEXT NOT NULL DEFAULT '',
    "from_on" DATE,
    "until_on" DATE,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "principal_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "registration" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "jurisdiction" TEXT NOT NULL DEFAULT '',
    "became_agent_on" DATE,
    "registered_on" DATE,
    "expires_on" DATE,
    "ended_on" DATE,
    "assigned_period_ends" TEXT[],
    "covered_chapter_ids" TEXT[],
    "approvers" TEXT[],
    "follow_from" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "bank_account" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bank_name" TEXT NOT NULL,
    "last4" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT 'US',
    "opening_balance_cents" BIGINT NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "bank_account_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "donation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "number_year" INTEGER NOT NULL,
    "number_sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "received_on" DATE NOT NULL,
    "donor_id" UUID,
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "payer_name" TEXT NOT NULL DEFAULT '',
    "intermediary_id" UUID,
    "joint_shares" JSONB,
    "principal_id" UUID,
    "original_donation_id" UUID,
    "original_amount_minor" BIGINT,
    "original_currency" TEXT,
    "exchange_rate" TEXT,
    "exchange_rate_source" TEXT,
    "exchange_rate_on" DATE,
    "benefit_value_cents" BIGINT NOT NULL DEFAULT 0,
    "benefit_description" TEXT NOT NULL DEFAULT '',
    "fee_cents" BIGINT NOT NULL DEFAULT 0,
    "payment_reference" TEXT NOT NULL DEFAULT '',
    "bank_account_id" UUID,
    "bank_country" TEXT NOT NULL DEFAULT '',
    "source_country" TEXT NOT NULL DEFAULT '',
    "conduit_received_on" DATE,
    "forwarded_on" DATE,
    "deposited_on" DATE,
    "deposit_reference" TEXT NOT NULL DEFAULT '',
    "receipt_number" TEXT NOT NULL DEFAULT '',
    "acknowledged_on" DATE,
    "campaign" TEXT NOT NULL DEFAULT '',
    "restriction" TEXT NOT NULL DEFAULT '',
    "event_name" TEXT NOT NULL DEFAULT '',
    "first_counter" TEXT NOT NULL DEFAULT '',
    "second_counter" TEXT NOT NULL DEFAULT '',
    "in_kind_description" TEXT NOT NULL DEFAULT '',
    "valuation_method" TEXT NOT NULL DEFAULT '',
    "valued_by" TEXT NOT NULL DEFAULT '',
    "valued_on" DATE,
    "disposed_on" DATE,
    "election_recipient" TEXT NOT NULL DEFAULT '',
    "election_candidate" TEXT NOT NULL DEFAULT '',
    "election_code" TEXT NOT NULL DEFAULT '',
    "citizenship" TEXT NOT NULL DEFAULT '',
    "citizenship_basis" TEXT NOT NULL DEFAULT '',
    "citizenship_seen_by" TEXT NOT NULL DEFAULT '',
    "citizenship_seen_on" DATE,
    "decider_citizenship" TEXT NOT NULL DEFAULT '',
    "remedy" TEXT NOT NULL DEFAULT '',
    "remedy_on" DATE,
    "best_efforts_on" DATE,
    "report_text" TEXT NOT NULL DEFAULT '',
    "private_note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'recorded',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_on" DATE NOT NULL,
    "import_batch_id" UUID,
    "import_row" INTEGER,
    "import_key" TEXT,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "donation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "expenditure" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "number_year" INTEGER NOT NULL,
    "number_sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'payment',
    "payee_id" UUID NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "paid_on" DATE NOT NULL,
    "method" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "purpose_text" TEXT NOT NULL,
    "splits" JSONB,
    "principal_id" UUID,
    "activity" TEXT NOT NULL DEFAULT '',
    "candidate_or_bill" TEXT NOT NULL DEFAULT '',
    "country_of_use" TEXT NOT NULL DEFAULT 'US',
    "payment_reference" TEXT NOT NULL DEFAULT '',
    "bank_account_id" UUID,
    "bank_country" TEXT NOT NULL DEFAULT '',
    "original_amount_minor" BIGINT,
    "original_currency" TEXT,
    "exchange_rate" TEXT,
    "exchange_rate_source" TEXT,
    "exchange_rate_on" DATE,
    "requested_by" TEXT NOT NULL DEFAULT '',
    "approval" TEXT NOT NULL DEFAULT 'not-needed',
    "approved_by" UUID,
    "approver_name" TEXT NOT NULL DEFAULT '',
    "approved_at" TIMESTAMPTZ(3),
    "receipt_state" TEXT NOT NULL DEFAULT 'missing',
    "receipt_explanation" TEXT NOT NULL DEFAULT '',
    "report_text" TEXT NOT NULL DEFAULT '',
    "private_note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'recorded',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_on" DATE NOT NULL,
    "import_batch_id" UUID,
    "import_row" INTEGER,
    "import_key" TEXT,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "expenditure_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "transfer" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "number_year" INTEGER NOT NULL,
    "number_sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "sent_on" DATE NOT NULL,
    "recipient_id" UUID,
    "counterpart_chapter_id" UUID,
    "pair_reference" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT '',
    "channel" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "purpose_text" TEXT NOT NULL,
    "principal_id" UUID,
    "payment_reference" TEXT NOT NULL DEFAULT '',
    "bank_account_id" UUID,
    "bank_country" TEXT NOT NULL DEFAULT '',
    "original_amount_minor" BIGINT,
    "original_currency" TEXT,
    "exchange_rate" TEXT,
    "exchange_rate_source" TEXT,
    "exchange_rate_on" DATE,
    "requested_by" TEXT NOT NULL DEFAULT '',
    "approval" TEXT NOT NULL DEFAULT 'not-needed',
    "approved_by" UUID,
    "approver_name" TEXT NOT NULL DEFAULT '',
    "approved_at" TIMESTAMPTZ(3),
    "screening_result" TEXT NOT NULL DEFAULT 'not-screened',
    "screened_on" DATE,
    "screening_list_on" DATE,
    "earmarked_for" TEXT NOT NULL DEFAULT '',
    "report_text" TEXT NOT NULL DEFAULT '',
    "private_note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'recorded',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_on" DATE NOT NULL,
    "import_batch_id" UUID,
    "import_row" INTEGER,
    "import_key" TEXT,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "lobbying_contact" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "number_year" INTEGER NOT NULL,
    "number_sequence" INTEGER NOT NULL,
    "counterpart" TEXT NOT NULL DEFAULT 'official',
    "contact_on" DATE NOT NULL,
    "mode" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "officials" JSONB NOT NULL,
    "participants" JSONB NOT NULL,
    "principal_id" UUID,
    "on_behalf_of" TEXT NOT NULL DEFAULT '',
    "topic" TEXT NOT NULL,
    "issue_code" TEXT NOT NULL DEFAULT '',
    "specific_issue" TEXT NOT NULL DEFAULT '',
    "position" TEXT NOT NULL DEFAULT '',
    "asked" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "materials_given" TEXT NOT NULL DEFAULT '',
    "related_cost_cents" BIGINT NOT NULL DEFAULT 0,
    "related_expenditure_id" UUID,
    "registration_disclosed" TEXT NOT NULL DEFAULT 'not-known',
    "copy_furnished" TEXT NOT NULL DEFAULT 'not-known',
    "report_text" TEXT NOT NULL DEFAULT '',
    "private_note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'recorded',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_on" DATE NOT NULL,
    "import_batch_id" UUID,
    "import_row" INTEGER,
    "import_key" TEXT,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "lobbying_contact_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "row_count" INTEGER NOT NULL,
    "record_count" INTEGER NOT NULL,
    "bank_account_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'recorded',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "entry_batch" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "deposited_on" DATE NOT NULL,
    "bank_account_id" UUID,
    "expected_count" INTEGER NOT NULL,
    "expected_cents" BIGINT NOT NULL,
    "record_count" INTEGER NOT NULL,
    "total_cents" BIGINT NOT NULL,
    "mismatch_reason" TEXT NOT NULL DEFAULT '',
    "records" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'recorded',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "entry_batch_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "import_text" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "import_batch_id" UUID NOT NULL,
    "first_row" INTEGER NOT NULL,
    "content_cipher" BYTEA NOT NULL,

    CONSTRAINT "import_text_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "user_id" UUID,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "content_cipher" BYTEA,
    "fingerprint" TEXT NOT NULL DEFAULT '',
    "closing_cents" BIGINT,
    "closing_on" DATE,
    "answers" JSONB,
    "import_batch_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "is_long" BOOLEAN NOT NULL DEFAULT false,
    "work" TEXT NOT NULL DEFAULT '',
    "work_by" UUID,
    "work_step" TEXT NOT NULL DEFAULT '',
    "work_share" INTEGER NOT NULL DEFAULT 0,
    "work_beat_at" TIMESTAMPTZ(3),
    "work_tries" INTEGER NOT NULL DEFAULT 0,
    "work_problem" JSONB,
    "decided_cipher" BYTEA,
    "look_cipher" BYTEA,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "bank_line" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "import_batch_id" UUID,
    "bank_account_id" UUID,
    "statement_id" UUID,
    "position" INTEGER NOT NULL,
    "posted_on" DATE NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "fee_cents" BIGINT,
    "currency" TEXT NOT NULL,
    "bank_id" TEXT NOT NULL,
    "content_cipher" BYTEA,
    "erased_hash" TEXT,
    "erased_index" BIGINT,
    "part" TEXT NOT NULL DEFAULT '',
    "processor" TEXT NOT NULL DEFAULT '',
    "occurred_at" TIMESTAMPTZ(3),
    "donation_id" UUID,
    "expenditure_id" UUID,
    "transfer_id" UUID,
    "payout_id" UUID,

    CONSTRAINT "bank_line_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "payout" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "import_batch_id" UUID NOT NULL,
    "processor" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "paid_on" DATE NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "amount_cents" BIGINT NOT NULL,
    "gifts_cents" BIGINT NOT NULL,
    "fees_cents" BIGINT NOT NULL,
    "refunds_cents" BIGINT NOT NULL,
    "disputes_cents" BIGINT NOT NULL,
    "other_cents" BIGINT NOT NULL,
    "difference_cents" BIGINT NOT NULL,
    "difference_reason" TEXT NOT NULL DEFAULT '',
    "bank_account_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'recorded',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "payout_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "checklist_answer" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "period_through" DATE NOT NULL,
    "answer" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "excepted_until" DATE,
    "computed" JSONB,
    "attested_by" UUID,
    "attested_name" TEXT NOT NULL,
    "attested_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" UUID,
    "confirmed_name" TEXT NOT NULL DEFAULT '',
    "confirmed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "checklist_answer_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "period_through" DATE NOT NULL,
    "wanted" TEXT NOT NULL,
    "asked_of" TEXT NOT NULL DEFAULT '',
    "wanted_by" DATE,
    "reuses_id" UUID,
    "decision" TEXT NOT NULL DEFAULT 'requested',
    "decision_note" TEXT NOT NULL DEFAULT '',
    "valid_until" DATE,
    "requested_by" UUID,
    "requested_name" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_name" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "source_document" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID,
    "series_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "imported_by" UUID,
    "imported_name" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "source_document_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "source_document_text" (
    "organization_id" UUID NOT NULL,
    "source_document_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "sections" TEXT NOT NULL,

    CONSTRAINT "source_document_text_pkey" PRIMARY KEY ("organization_id","source_document_id")
);

-- CreateTable
CREATE TABLE "checklist_item" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "chapter_id" UUID,
    "code" TEXT NOT NULL,
    "item" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'in-force',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "checklist_item_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "audit" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "period_from" DATE NOT NULL,
    "period_through" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "auditor_name" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT '',
    "tolerable_cents" BIGINT NOT NULL DEFAULT 0,
    "expected_cents" BIGINT NOT NULL DEFAULT 0,
    "risk_percent" INTEGER NOT NULL DEFAULT 5,
    "opened_by" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "signed_name" TEXT NOT NULL DEFAULT '',
    "conclusion" TEXT NOT NULL DEFAULT '',
    "workpapers_size" BIGINT,
    "workpapers_hash" TEXT NOT NULL DEFAULT '',
    "workpapers_edition" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "finding_override" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "record_revision" INTEGER NOT NULL,
    "check_id" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "overridden_by" UUID,
    "overridden_name" TEXT NOT NULL,
    "overridden_at" TIMESTAMPTZ(3) NOT NULL,
    "overridden_on" DATE NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "finding_override_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "audit_mark" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "donation_id" UUID NOT NULL,
    "donation_revision" INTEGER NOT NULL,
    "result" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "attributes" JSONB NOT NULL DEFAULT '[]',
    "audited_cents" BIGINT,
    "noted_by" UUID,
    "noted_name" TEXT NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "resolution" TEXT NOT NULL DEFAULT '',
    "resolved_name" TEXT NOT NULL DEFAULT '',
    "resolved_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "audit_mark_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "audit_sample" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "plan" JSONB NOT NULL,
    "seed" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "population_count" INTEGER NOT NULL,
    "population_cents" BIGINT NOT NULL,
    "population_hash" TEXT NOT NULL,
    "draw" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'drawn',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "drawn_by" UUID,
    "drawn_name" TEXT NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "audit_sample_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "audit_point" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "audit_id" UUID NOT NULL,
    "donation_id" UUID,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "told" TEXT NOT NULL,
    "cause" TEXT NOT NULL DEFAULT '',
    "effect" TEXT NOT NULL DEFAULT '',
    "recommendation" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,
    "raised_by" UUID,
    "raised_name" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_name" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "closing" TEXT NOT NULL DEFAULT '',
    "closed_name" TEXT NOT NULL DEFAULT '',
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "audit_point_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "donation_id" UUID,
    "expenditure_id" UUID,
    "transfer_id" UUID,
    "lobbying_contact_id" UUID,
    "statement_record_id" UUID,
    "person_id" UUID,
    "principal_id" UUID,
    "registration_id" UUID,
    "bank_account_id" UUID,
    "bank_statement_id" UUID,
    "evidence_id" UUID,
    "sha256" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "file_type" TEXT NOT NULL,
    "name_cipher" BYTEA NOT NULL,
    "data_key_wrapped" BYTEA,
    "evidence_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "uploaded_by" UUID,
    "uploaded_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'attached',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "file_upload" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "user_id" UUID,
    "sha256" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "file_type" TEXT NOT NULL,
    "name_cipher" BYTEA NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "stored_at" TIMESTAMPTZ(3),
    "in_inbox" BOOLEAN NOT NULL DEFAULT false,
    "text_cipher" BYTEA,

    CONSTRAINT "file_upload_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "report" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "chapter_id" UUID,
    "covers_id" UUID NOT NULL,
    "about_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "period_through" DATE NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "amendment_reason" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "approvals" JSONB NOT NULL DEFAULT '[]',
    "notes" JSONB NOT NULL DEFAULT '[]',
    "signers" JSONB NOT NULL DEFAULT '[]',
    "answers" JSONB NOT NULL DEFAULT '[]',
    "filed_on" DATE,
    "confirmation_number" TEXT NOT NULL DEFAULT '',
    "late_reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "sealed_report" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "chapter_id" UUID,
    "number" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "period_through" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "amendment_reason" TEXT NOT NULL DEFAULT '',
    "journal_size" BIGINT NOT NULL,
    "checkpoint" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "masked_hash" TEXT NOT NULL,
    "line_root" TEXT NOT NULL,
    "line_count" INTEGER NOT NULL,
    "gifts_hash" TEXT NOT NULL DEFAULT '',
    "line_secret" BYTEA NOT NULL,
    "rules" JSONB NOT NULL,
    "approvals" JSONB NOT NULL,
    "notes" JSONB NOT NULL,
    "signers" JSONB NOT NULL,
    "files" JSONB NOT NULL,
    "sealed_by" UUID,
    "sealed_name" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "sealed_report_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "sealed_report_file" (
    "organization_id" UUID NOT NULL,
    "sealed_report_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "sealed_report_file_pkey" PRIMARY KEY ("organization_id","sealed_report_id","format","part")
);

-- CreateTable
CREATE TABLE "sealed_report_line" (
    "organization_id" UUID NOT NULL,
    "sealed_report_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "record_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "amount_cents" BIGINT,
    "record_revision" INTEGER,
    "left_out" TEXT NOT NULL,
    "is_money" BOOLEAN NOT NULL,

    CONSTRAINT "sealed_report_line_pkey" PRIMARY KEY ("organization_id","sealed_report_id","position")
);

-- CreateTable
CREATE TABLE "publication" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID,
    "covers_id" UUID NOT NULL,
    "shown" BOOLEAN NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "donor_names" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "public_report" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sealed_report_id" UUID NOT NULL,
    "chapter_id" UUID,
    "number" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "public_report_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "public_report_text" (
    "organization_id" UUID NOT NULL,
    "public_report_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "public_report_text_pkey" PRIMARY KEY ("organization_id","public_report_id","hash")
);

-- CreateTable
CREATE TABLE "distinction" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "distinction_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "data_export" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "all_fields" BOOLEAN NOT NULL,
    "purpose" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "exported_on" DATE NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "data_export_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "withholding" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "withheld" BOOLEAN NOT NULL,
    "reason_cipher" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "withholding_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "draft" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "chapter_id" UUID,
    "form" TEXT NOT NULL,
    "record_id" UUID,
    "content_cipher" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "content_cipher" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID,
    "person_id" UUID,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "content_cipher" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "problem_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_code_digest_key" ON "recovery_code"("code_digest");

-- CreateIndex
CREATE INDEX "recovery_code_user_id_idx" ON "recovery_code"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "access_link_token_hash_key" ON "access_link"("token_hash");

-- CreateIndex
CREATE INDEX "security_event_account_digest_at_idx" ON "security_event"("account_digest", "at");

-- CreateIndex
CREATE INDEX "security_event_address_digest_at_idx" ON "security_event"("address_digest", "at");

-- CreateIndex
CREATE INDEX "backup_run_kind_at_idx" ON "backup_run"("kind", "at");

-- CreateIndex
CREATE INDEX "journal_entry_organization_id_subject_id_index_idx" ON "journal_entry"("organization_id", "subject_id", "index");

-- CreateIndex
CREATE INDEX "journal_entry_organization_id_chapter_id_index_idx" ON "journal_entry"("organization_id", "chapter_id", "index");

-- CreateIndex
CREATE UNIQUE INDEX "chapter_organization_id_slug_key" ON "chapter"("organization_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "chapter_organization_id_number_prefix_key" ON "chapter"("organization_id", "number_prefix");

-- CreateIndex
CREATE UNIQUE INDEX "chapter_organization_id_import_code_key" ON "chapter"("organization_id", "import_code");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "person_organization_id_name_key_id_idx" ON "person"("organization_id", "name_key", "id");

-- CreateIndex
CREATE INDEX "person_organization_id_identity_digest_idx" ON "person"("organization_id", "identity_digest");

-- CreateIndex
CREATE INDEX "person_organization_id_screening_list_on_idx" ON "person"("organization_id", "screening_list_on");

-- CreateIndex
CREATE INDEX "person_organization_id_email_digest_idx" ON "person"("organization_id", "email_digest");

-- CreateIndex
CREATE INDEX "person_organization_id_merged_into_id_idx" ON "person"("organization_id", "merged_into_id");

-- CreateIndex
CREATE INDEX "person_name_key_trigram" ON "person" USING GIN ("name_key" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "person_organization_id_form_key_key" ON "person"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "principal_organization_id_form_key_key" ON "principal"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "registration_organization_id_form_key_key" ON "registration"("organization_id", "form_key");

-- CreateIndex
CREATE INDEX "bank_account_organization_id_chapter_id_idx" ON "bank_account"("organization_id", "chapter_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_account_organization_id_form_key_key" ON "bank_account"("organization_id", "form_key");

-- CreateIndex
CREATE INDEX "donation_list" ON "donation"("organization_id", "chapter_id", "received_on", "id", "amount_cents", "state", "kind");

-- CreateIndex
CREATE INDEX "donation_organization_id_donor_id_received_on_idx" ON "donation"("organization_id", "donor_id", "received_on");

-- CreateIndex
CREATE INDEX "donation_organization_id_original_donation_id_idx" ON "donation"("organization_id", "original_donation_id");

-- CreateIndex
CREATE INDEX "donation_organization_id_chapter_id_payment_reference_idx" ON "donation"("organization_id", "chapter_id", "payment_reference");

-- CreateIndex
CREATE INDEX "donation_organization_id_purpose_state_idx" ON "donation"("organization_id", "purpose", "state");

-- CreateIndex
CREATE INDEX "donation_joint_shares" ON "donation"("organization_id") WHERE "joint_shares" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "donation_organization_id_form_key_key" ON "donation"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "donation_organization_id_chapter_id_number_year_number_sequ_key" ON "donation"("organization_id", "chapter_id", "number_year", "number_sequence");

-- CreateIndex
CREATE UNIQUE INDEX "donation_organization_id_chapter_id_import_key_key" ON "donation"("organization_id", "chapter_id", "import_key");

-- CreateIndex
CREATE INDEX "expenditure_organization_id_chapter_id_paid_on_id_idx" ON "expenditure"("organization_id", "chapter_id", "paid_on", "id");

-- CreateIndex
CREATE INDEX "expenditure_organization_id_payee_id_paid_on_idx" ON "expenditure"("organization_id", "payee_id", "paid_on");

-- CreateIndex
CREATE UNIQUE INDEX "expenditure_organization_id_form_key_key" ON "expenditure"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "expenditure_organization_id_chapter_id_number_year_number_s_key" ON "expenditure"("organization_id", "chapter_id", "number_year", "number_sequence");

-- CreateIndex
CREATE UNIQUE INDEX "expenditure_organization_id_chapter_id_import_key_key" ON "expenditure"("organization_id", "chapter_id", "import_key");

-- CreateIndex
CREATE INDEX "transfer_organization_id_chapter_id_sent_on_id_idx" ON "transfer"("organization_id", "chapter_id", "sent_on", "id");

-- CreateIndex
CREATE INDEX "transfer_organization_id_pair_reference_idx" ON "transfer"("organization_id", "pair_reference");

-- CreateIndex
CREATE UNIQUE INDEX "transfer_organization_id_chapter_id_import_key_key" ON "transfer"("organization_id", "chapter_id", "import_key");

-- CreateIndex
CREATE UNIQUE INDEX "transfer_organization_id_form_key_key" ON "transfer"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "transfer_organization_id_chapter_id_number_year_number_sequ_key" ON "transfer"("organization_id", "chapter_id", "number_year", "number_sequence");

-- CreateIndex
CREATE INDEX "lobbying_contact_organization_id_chapter_id_contact_on_id_idx" ON "lobbying_contact"("organization_id", "chapter_id", "contact_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "lobbying_contact_organization_id_form_key_key" ON "lobbying_contact"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "lobbying_contact_organization_id_chapter_id_number_year_num_key" ON "lobbying_contact"("organization_id", "chapter_id", "number_year", "number_sequence");

-- CreateIndex
CREATE UNIQUE INDEX "lobbying_contact_organization_id_chapter_id_import_key_key" ON "lobbying_contact"("organization_id", "chapter_id", "import_key");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_answer_organization_id_form_key_key" ON "checklist_answer"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_answer_organization_id_chapter_id_item_id_period__key" ON "checklist_answer"("organization_id", "chapter_id", "item_id", "period_from", "period_through");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_organization_id_form_key_key" ON "evidence"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "source_document_organization_id_series_id_version_key" ON "source_document"("organization_id", "series_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_item_organization_id_form_key_key" ON "checklist_item"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_item_organization_id_code_key" ON "checklist_item"("organization_id", "code");

-- CreateIndex
CREATE INDEX "evidence_organization_id_chapter_id_item_id_idx" ON "evidence"("organization_id", "chapter_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_organization_id_form_key_key" ON "audit"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "finding_override_organization_id_form_key_key" ON "finding_override"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "finding_override_once" ON "finding_override"("organization_id", "record_id", "record_revision", "check_id", "severity");

-- CreateIndex
CREATE INDEX "finding_override_organization_id_chapter_id_idx" ON "finding_override"("organization_id", "chapter_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_mark_organization_id_form_key_key" ON "audit_mark"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "audit_mark_organization_id_audit_id_donation_id_key" ON "audit_mark"("organization_id", "audit_id", "donation_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_sample_organization_id_form_key_key" ON "audit_sample"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "audit_sample_organization_id_audit_id_number_key" ON "audit_sample"("organization_id", "audit_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "audit_point_organization_id_form_key_key" ON "audit_point"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "audit_point_organization_id_audit_id_number_key" ON "audit_point"("organization_id", "audit_id", "number");

-- CreateIndex
CREATE INDEX "audit_point_organization_id_donation_id_idx" ON "audit_point"("organization_id", "donation_id");

-- CreateIndex
CREATE INDEX "attachment_organization_id_sha256_idx" ON "attachment"("organization_id", "sha256");

-- CreateIndex
CREATE INDEX "attachment_organization_id_donation_id_idx" ON "attachment"("organization_id", "donation_id");

-- CreateIndex
CREATE INDEX "attachment_organization_id_expenditure_id_idx" ON "attachment"("organization_id", "expenditure_id");

-- CreateIndex
CREATE INDEX "attachment_organization_id_transfer_id_idx" ON "attachment"("organization_id", "transfer_id");

-- CreateIndex
CREATE INDEX "attachment_organization_id_lobbying_contact_id_idx" ON "attachment"("organization_id", "lobbying_contact_id");

-- CreateIndex
CREATE INDEX "attachment_organization_id_person_id_idx" ON "attachment"("organization_id", "person_id");

-- CreateIndex
CREATE INDEX "attachment_organization_id_principal_id_idx" ON "attachment"("organization_id", "principal_id");

-- CreateIndex
CREATE INDEX "attachment_organization_id_registration_id_idx" ON "attachment"("organization_id", "registration_id");

-- CreateIndex
CREATE INDEX "attachment_organization_id_bank_account_id_idx" ON "attachment"("organization_id", "bank_account_id");

-- CreateIndex
CREATE INDEX "attachment_organization_id_bank_statement_id_idx" ON "attachment"("organization_id", "bank_statement_id");

-- CreateIndex
CREATE INDEX "attachment_organization_id_evidence_id_idx" ON "attachment"("organization_id", "evidence_id");

-- CreateIndex
CREATE INDEX "file_upload_organization_id_sha256_idx" ON "file_upload"("organization_id", "sha256");

-- CreateIndex
CREATE INDEX "file_upload_organization_id_uploaded_at_idx" ON "file_upload"("organization_id", "uploaded_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_organization_id_form_key_key" ON "report"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "report_organization_id_covers_id_about_id_form_period_from__key" ON "report"("organization_id", "covers_id", "about_id", "form", "period_from", "period_through", "version");

-- CreateIndex
CREATE UNIQUE INDEX "publication_organization_id_covers_id_key" ON "publication"("organization_id", "covers_id");

-- CreateIndex
CREATE UNIQUE INDEX "public_report_organization_id_sealed_report_id_key" ON "public_report"("organization_id", "sealed_report_id");

-- CreateIndex
CREATE UNIQUE INDEX "distinction_organization_id_form_key_key" ON "distinction"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "distinction_organization_id_first_id_second_id_key" ON "distinction"("organization_id", "first_id", "second_id");

-- CreateIndex
CREATE INDEX "data_export_organization_id_chapter_id_exported_on_idx" ON "data_export"("organization_id", "chapter_id", "exported_on");

-- CreateIndex
CREATE UNIQUE INDEX "withholding_organization_id_person_id_key" ON "withholding"("organization_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "sealed_report_organization_id_report_id_key" ON "sealed_report"("organization_id", "report_id");

-- CreateIndex
CREATE INDEX "sealed_report_line_record" ON "sealed_report_line"("organization_id", "record_id", "sealed_report_id");

-- CreateIndex
CREATE INDEX "import_text_organization_id_import_batch_id_first_row_idx" ON "import_text"("organization_id", "import_batch_id", "first_row");

-- CreateIndex
CREATE INDEX "import_file_organization_id_chapter_id_created_at_idx" ON "import_file"("organization_id", "chapter_id", "created_at");

-- CreateIndex
CREATE INDEX "bank_line_organization_id_chapter_id_posted_on_idx" ON "bank_line"("organization_id", "chapter_id", "posted_on");

-- CreateIndex
CREATE INDEX "entry_batch_organization_id_chapter_id_kind_entered_at_idx" ON "entry_batch"("organization_id", "chapter_id", "kind", "entered_at");

-- CreateIndex
CREATE UNIQUE INDEX "entry_batch_organization_id_form_key_key" ON "entry_batch"("organization_id", "form_key");

-- CreateIndex
CREATE INDEX "draft_organization_id_record_id_idx" ON "draft"("organization_id", "record_id");

-- CreateIndex
CREATE INDEX "bank_line_organization_id_import_batch_id_idx" ON "bank_line"("organization_id", "import_batch_id");

-- CreateIndex
CREATE INDEX "bank_line_organization_id_payout_id_idx" ON "bank_line"("organization_id", "payout_id");

-- CreateIndex
CREATE INDEX "payout_organization_id_chapter_id_paid_on_idx" ON "payout"("organization_id", "chapter_id", "paid_on");

-- CreateIndex
CREATE INDEX "draft_organization_id_user_id_form_idx" ON "draft"("organization_id", "user_id", "form");

-- CreateIndex
CREATE INDEX "saved_view_organization_id_chapter_id_list_idx" ON "saved_view"("organization_id", "chapter_id", "list");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_organization_id_key_key" ON "outbox"("organization_id", "key");

-- CreateIndex
CREATE INDEX "outbox_organization_id_state_next_try_at_idx" ON "outbox"("organization_id", "state", "next_try_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authenticator" ADD CONSTRAINT "authenticator_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_profile" ADD CONSTRAINT "organization_profile_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "chapter" ADD CONSTRAINT "chapter_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_audit_id_fkey" FOREIGN KEY ("organization_id", "audit_id") REFERENCES "audit"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_merged_into_id_fkey" FOREIGN KEY ("organization_id", "merged_into_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "principal" ADD CONSTRAINT "principal_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "donation" ADD CONSTRAINT "donation_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "donation" ADD CONSTRAINT "donation_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "donation" ADD CONSTRAINT "donation_organization_id_donor_id_fkey" FOREIGN KEY ("organization_id", "donor_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "donation" ADD CONSTRAINT "donation_organization_id_intermediary_id_fkey" FOREIGN KEY ("organization_id", "intermediary_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "donation" ADD CONSTRAINT "donation_organization_id_principal_id_fkey" FOREIGN KEY ("organization_id", "principal_id") REFERENCES "principal"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "donation" ADD CONSTRAINT "donation_organization_id_bank_account_id_fkey" FOREIGN KEY ("organization_id", "bank_account_id") REFERENCES "bank_account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "donation" ADD CONSTRAINT "donation_organization_id_original_donation_id_fkey" FOREIGN KEY ("organization_id", "original_donation_id") REFERENCES "donation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "donation" ADD CONSTRAINT "donation_organization_id_import_batch_id_fkey" FOREIGN KEY ("organization_id", "import_batch_id") REFERENCES "import_batch"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "expenditure" ADD CONSTRAINT "expenditure_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "expenditure" ADD CONSTRAINT "expenditure_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "expenditure" ADD CONSTRAINT "expenditure_organization_id_payee_id_fkey" FOREIGN KEY ("organization_id", "payee_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "expenditure" ADD CONSTRAINT "expenditure_organization_id_principal_id_fkey" FOREIGN KEY ("organization_id", "principal_id") REFERENCES "principal"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "expenditure" ADD CONSTRAINT "expenditure_organization_id_bank_account_id_fkey" FOREIGN KEY ("organization_id", "bank_account_id") REFERENCES "bank_account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "expenditure" ADD CONSTRAINT "expenditure_organization_id_import_batch_id_fkey" FOREIGN KEY ("organization_id", "import_batch_id") REFERENCES "import_batch"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_organization_id_counterpart_chapter_id_fkey" FOREIGN KEY ("organization_id", "counterpart_chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_organization_id_recipient_id_fkey" FOREIGN KEY ("organization_id", "recipient_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_organization_id_principal_id_fkey" FOREIGN KEY ("organization_id", "principal_id") REFERENCES "principal"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_organization_id_bank_account_id_fkey" FOREIGN KEY ("organization_id", "bank_account_id") REFERENCES "bank_account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_organization_id_import_batch_id_fkey" FOREIGN KEY ("organization_id", "import_batch_id") REFERENCES "import_batch"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lobbying_contact" ADD CONSTRAINT "lobbying_contact_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lobbying_contact" ADD CONSTRAINT "lobbying_contact_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lobbying_contact" ADD CONSTRAINT "lobbying_contact_organization_id_principal_id_fkey" FOREIGN KEY ("organization_id", "principal_id") REFERENCES "principal"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lobbying_contact" ADD CONSTRAINT "lobbying_contact_organization_id_import_batch_id_fkey" FOREIGN KEY ("organization_id", "import_batch_id") REFERENCES "import_batch"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_batch" ADD CONSTRAINT "entry_batch_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_batch" ADD CONSTRAINT "entry_batch_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_batch" ADD CONSTRAINT "entry_batch_organization_id_bank_account_id_fkey" FOREIGN KEY ("organization_id", "bank_account_id") REFERENCES "bank_account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_organization_id_bank_account_id_fkey" FOREIGN KEY ("organization_id", "bank_account_id") REFERENCES "bank_account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_text" ADD CONSTRAINT "import_text_organization_id_import_batch_id_fkey" FOREIGN KEY ("organization_id", "import_batch_id") REFERENCES "import_batch"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_organization_id_import_batch_id_fkey" FOREIGN KEY ("organization_id", "import_batch_id") REFERENCES "import_batch"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_organization_id_import_batch_id_fkey" FOREIGN KEY ("organization_id", "import_batch_id") REFERENCES "import_batch"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_organization_id_donation_id_fkey" FOREIGN KEY ("organization_id", "donation_id") REFERENCES "donation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_organization_id_expenditure_id_fkey" FOREIGN KEY ("organization_id", "expenditure_id") REFERENCES "expenditure"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_organization_id_transfer_id_fkey" FOREIGN KEY ("organization_id", "transfer_id") REFERENCES "transfer"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_organization_id_payout_id_fkey" FOREIGN KEY ("organization_id", "payout_id") REFERENCES "payout"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_organization_id_import_batch_id_fkey" FOREIGN KEY ("organization_id", "import_batch_id") REFERENCES "import_batch"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_organization_id_bank_account_id_fkey" FOREIGN KEY ("organization_id", "bank_account_id") REFERENCES "bank_account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "checklist_answer" ADD CONSTRAINT "checklist_answer_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "checklist_answer" ADD CONSTRAINT "checklist_answer_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "source_document_text" ADD CONSTRAINT "source_document_text_organization_id_source_document_id_fkey" FOREIGN KEY ("organization_id", "source_document_id") REFERENCES "source_document"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organization_id_reuses_id_fkey" FOREIGN KEY ("organization_id", "reuses_id") REFERENCES "evidence"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "finding_override" ADD CONSTRAINT "finding_override_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "finding_override" ADD CONSTRAINT "finding_override_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_mark" ADD CONSTRAINT "audit_mark_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_mark" ADD CONSTRAINT "audit_mark_organization_id_audit_id_fkey" FOREIGN KEY ("organization_id", "audit_id") REFERENCES "audit"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_mark" ADD CONSTRAINT "audit_mark_organization_id_donation_id_fkey" FOREIGN KEY ("organization_id", "donation_id") REFERENCES "donation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_sample" ADD CONSTRAINT "audit_sample_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_sample" ADD CONSTRAINT "audit_sample_organization_id_audit_id_fkey" FOREIGN KEY ("organization_id", "audit_id") REFERENCES "audit"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_point" ADD CONSTRAINT "audit_point_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_point" ADD CONSTRAINT "audit_point_organization_id_audit_id_fkey" FOREIGN KEY ("organization_id", "audit_id") REFERENCES "audit"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_point" ADD CONSTRAINT "audit_point_organization_id_donation_id_fkey" FOREIGN KEY ("organization_id", "donation_id") REFERENCES "donation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_donation_id_fkey" FOREIGN KEY ("organization_id", "donation_id") REFERENCES "donation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_expenditure_id_fkey" FOREIGN KEY ("organization_id", "expenditure_id") REFERENCES "expenditure"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_transfer_id_fkey" FOREIGN KEY ("organization_id", "transfer_id") REFERENCES "transfer"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_lobbying_contact_id_fkey" FOREIGN KEY ("organization_id", "lobbying_contact_id") REFERENCES "lobbying_contact"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_principal_id_fkey" FOREIGN KEY ("organization_id", "principal_id") REFERENCES "principal"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_registration_id_fkey" FOREIGN KEY ("organization_id", "registration_id") REFERENCES "registration"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_bank_account_id_fkey" FOREIGN KEY ("organization_id", "bank_account_id") REFERENCES "bank_account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_evidence_id_fkey" FOREIGN KEY ("organization_id", "evidence_id") REFERENCES "evidence"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
-- CreateTable
CREATE TABLE "calendar_link" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "chapter_id" UUID,
    "title" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "happened_at" TIMESTAMPTZ(3),
    "due_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "mistaken" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "filing" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "deadline_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "chapter_id" UUID,
    "registration_id" UUID,
    "clock_id" UUID,
    "period_from" DATE,
    "period_through" DATE,
    "due_on" DATE NOT NULL,
    "filed_on" DATE,
    "confirmation_number" TEXT NOT NULL DEFAULT '',
    "late_reason" TEXT NOT NULL DEFAULT '',
    "extended_to" DATE,
    "extension_proof" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "filing_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_link_token_hash_key" ON "calendar_link"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_link_user_id_idx" ON "calendar_link"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "clock_organization_id_form_key_key" ON "clock"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "filing_organization_id_form_key_key" ON "filing"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "filing_organization_id_deadline_key_key" ON "filing"("organization_id", "deadline_key");

-- AddForeignKey
ALTER TABLE "calendar_link" ADD CONSTRAINT "calendar_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock" ADD CONSTRAINT "clock_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clock" ADD CONSTRAINT "clock_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "filing" ADD CONSTRAINT "filing_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "filing" ADD CONSTRAINT "filing_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "filing" ADD CONSTRAINT "filing_organization_id_registration_id_fkey" FOREIGN KEY ("organization_id", "registration_id") REFERENCES "registration"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "filing" ADD CONSTRAINT "filing_organization_id_clock_id_fkey" FOREIGN KEY ("organization_id", "clock_id") REFERENCES "clock"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sealed_report" ADD CONSTRAINT "sealed_report_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sealed_report" ADD CONSTRAINT "sealed_report_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sealed_report" ADD CONSTRAINT "sealed_report_organization_id_report_id_fkey" FOREIGN KEY ("organization_id", "report_id") REFERENCES "report"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sealed_report_line" ADD CONSTRAINT "sealed_report_line_organization_id_sealed_report_id_fkey" FOREIGN KEY ("organization_id", "sealed_report_id") REFERENCES "sealed_report"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sealed_report_file" ADD CONSTRAINT "sealed_report_file_organization_id_sealed_report_id_fkey" FOREIGN KEY ("organization_id", "sealed_report_id") REFERENCES "sealed_report"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "public_report" ADD CONSTRAINT "public_report_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "public_report" ADD CONSTRAINT "public_report_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "public_report" ADD CONSTRAINT "public_report_organization_id_sealed_report_id_fkey" FOREIGN KEY ("organization_id", "sealed_report_id") REFERENCES "sealed_report"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "public_report_text" ADD CONSTRAINT "public_report_text_organization_id_public_report_id_fkey" FOREIGN KEY ("organization_id", "public_report_id") REFERENCES "public_report"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "distinction" ADD CONSTRAINT "distinction_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "distinction" ADD CONSTRAINT "distinction_organization_id_first_id_fkey" FOREIGN KEY ("organization_id", "first_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "distinction" ADD CONSTRAINT "distinction_organization_id_second_id_fkey" FOREIGN KEY ("organization_id", "second_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "withholding" ADD CONSTRAINT "withholding_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "withholding" ADD CONSTRAINT "withholding_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- CreateTable
CREATE TABLE "profile_entry" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "principal_id" UUID,
    "from_on" DATE,
    "until_on" DATE,
    "facts" JSONB NOT NULL,
    "mistaken" BOOLEAN NOT NULL DEFAULT false,
    "signed_name" TEXT NOT NULL DEFAULT '',
    "signed_on" DATE,
    "conclusion" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "profile_entry_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "profile_entry_organization_id_kind_idx" ON "profile_entry"("organization_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "profile_entry_organization_id_form_key_key" ON "profile_entry"("organization_id", "form_key");

-- AddForeignKey
ALTER TABLE "profile_entry" ADD CONSTRAINT "profile_entry_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "profile_entry" ADD CONSTRAINT "profile_entry_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "profile_entry" ADD CONSTRAINT "profile_entry_organization_id_principal_id_fkey" FOREIGN KEY ("organization_id", "principal_id") REFERENCES "principal"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- CreateTable
CREATE TABLE "statement_record" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "number_year" INTEGER NOT NULL,
    "number_sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "happened_at" TIMESTAMPTZ(3),
    "filed_at" TIMESTAMPTZ(3),
    "person_id" UUID,
    "principal_id" UUID,
    "value_cents" BIGINT,
    "facts" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'recorded',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "entered_by" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_on" DATE NOT NULL,
    "import_batch_id" UUID,
    "import_row" INTEGER,
    "import_key" TEXT,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "statement_record_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "statement_record_organization_id_chapter_id_kind_happened_o_idx" ON "statement_record"("organization_id", "chapter_id", "kind", "happened_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_record_organization_id_form_key_key" ON "statement_record"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "statement_record_organization_id_chapter_id_kind_number_yea_key" ON "statement_record"("organization_id", "chapter_id", "kind", "number_year", "number_sequence");

-- CreateIndex
CREATE UNIQUE INDEX "statement_record_organization_id_chapter_id_import_key_key" ON "statement_record"("organization_id", "chapter_id", "import_key");

-- CreateIndex
CREATE INDEX "attachment_organization_id_statement_record_id_idx" ON "attachment"("organization_id", "statement_record_id");

-- AddForeignKey
ALTER TABLE "statement_record" ADD CONSTRAINT "statement_record_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "statement_record" ADD CONSTRAINT "statement_record_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "statement_record" ADD CONSTRAINT "statement_record_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "statement_record" ADD CONSTRAINT "statement_record_organization_id_principal_id_fkey" FOREIGN KEY ("organization_id", "principal_id") REFERENCES "principal"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "statement_record" ADD CONSTRAINT "statement_record_organization_id_import_batch_id_fkey" FOREIGN KEY ("organization_id", "import_batch_id") REFERENCES "import_batch"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_statement_record_id_fkey" FOREIGN KEY ("organization_id", "statement_record_id") REFERENCES "statement_record"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- CreateTable
CREATE TABLE "bank_statement" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "bank_account_id" UUID NOT NULL,
    "period_from" DATE NOT NULL,
    "period_through" DATE NOT NULL,
    "opening_cents" BIGINT NOT NULL,
    "closing_cents" BIGINT NOT NULL,
    "line_count" INTEGER NOT NULL,
    "lines_hash" TEXT NOT NULL,
    "carried" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "reconciled_name" TEXT NOT NULL DEFAULT '',
    "reconciled_on" DATE,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "bank_statement_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "bank_match" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "bank_account_id" UUID NOT NULL,
    "lines" TEXT[],
    "records" TEXT[],
    "amount_cents" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'matched',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "bank_match_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "bank_line_organization_id_statement_id_idx" ON "bank_line"("organization_id", "statement_id");

-- CreateIndex
CREATE INDEX "bank_statement_organization_id_chapter_id_period_through_idx" ON "bank_statement"("organization_id", "chapter_id", "period_through");

-- CreateIndex
CREATE INDEX "bank_statement_organization_id_bank_account_id_period_throu_idx" ON "bank_statement"("organization_id", "bank_account_id", "period_through");

-- CreateIndex
CREATE UNIQUE INDEX "bank_statement_organization_id_form_key_key" ON "bank_statement"("organization_id", "form_key");

-- CreateIndex
CREATE INDEX "bank_match_organization_id_bank_account_id_state_idx" ON "bank_match"("organization_id", "bank_account_id", "state");

-- CreateIndex
CREATE INDEX "bank_match_lines" ON "bank_match" USING GIN ("lines");

-- CreateIndex
CREATE INDEX "bank_match_records" ON "bank_match" USING GIN ("records");

-- CreateIndex
CREATE UNIQUE INDEX "bank_match_organization_id_form_key_key" ON "bank_match"("organization_id", "form_key");

-- AddForeignKey
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_organization_id_bank_account_id_fkey" FOREIGN KEY ("organization_id", "bank_account_id") REFERENCES "bank_account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_organization_id_statement_id_fkey" FOREIGN KEY ("organization_id", "statement_id") REFERENCES "bank_statement"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_statement" ADD CONSTRAINT "bank_statement_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_statement" ADD CONSTRAINT "bank_statement_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_statement" ADD CONSTRAINT "bank_statement_organization_id_bank_account_id_fkey" FOREIGN KEY ("organization_id", "bank_account_id") REFERENCES "bank_account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_organization_id_bank_statement_id_fkey" FOREIGN KEY ("organization_id", "bank_statement_id") REFERENCES "bank_statement"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_match" ADD CONSTRAINT "bank_match_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_match" ADD CONSTRAINT "bank_match_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bank_match" ADD CONSTRAINT "bank_match_organization_id_bank_account_id_fkey" FOREIGN KEY ("organization_id", "bank_account_id") REFERENCES "bank_account"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- CreateTable
CREATE TABLE "receipt" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "chapter_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "donation_id" UUID,
    "summary_year" INTEGER,
    "number" TEXT NOT NULL,
    "number_year" INTEGER NOT NULL,
    "number_sequence" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "issued_on" DATE NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by" UUID,
    "issued_name" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "text_cipher" BYTEA NOT NULL,
    "replaces_id" UUID,
    "deliveries" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "receipt_code_hash_idx" ON "receipt"("code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_organization_id_code_hash_key" ON "receipt"("organization_id", "code_hash");

-- CreateIndex
CREATE INDEX "receipt_organization_id_donation_id_idx" ON "receipt"("organization_id", "donation_id");

-- CreateIndex
CREATE INDEX "receipt_organization_id_person_id_summary_year_idx" ON "receipt"("organization_id", "person_id", "summary_year");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_organization_id_chapter_id_number_year_number_seque_key" ON "receipt"("organization_id", "chapter_id", "number_year", "number_sequence");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_organization_id_replaces_id_key" ON "receipt"("organization_id", "replaces_id");

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_organization_id_chapter_id_fkey" FOREIGN KEY ("organization_id", "chapter_id") REFERENCES "chapter"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_organization_id_donation_id_fkey" FOREIGN KEY ("organization_id", "donation_id") REFERENCES "donation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_organization_id_replaces_id_fkey" FOREIGN KEY ("organization_id", "replaces_id") REFERENCES "receipt"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- CreateTable
CREATE TABLE "screening_list" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "published_on" DATE NOT NULL,
    "edition" TEXT NOT NULL DEFAULT '',
    "file_hashes" TEXT[],
    "entry_count" INTEGER NOT NULL,
    "name_count" INTEGER NOT NULL,
    "entries_hash" TEXT NOT NULL,
    "queue_from" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "imported_by" UUID,
    "imported_name" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "screened_on" DATE,
    "people_screened" INTEGER,
    "hits_open" INTEGER,
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "screening_list_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "listed_entry" (
    "organization_id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "listed_entry_pkey" PRIMARY KEY ("organization_id","list_id","position")
);

-- CreateTable
CREATE TABLE "screening_hit" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "entry_number" TEXT NOT NULL,
    "listed" TEXT NOT NULL,
    "person_mark" TEXT NOT NULL,
    "spelling" TEXT NOT NULL,
    "listed_name" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "covered" INTEGER NOT NULL,
    "queue_from" INTEGER NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT NOT NULL DEFAULT 'open',
    "compared" TEXT[],
    "decision_note" TEXT NOT NULL DEFAULT '',
    "decided_by" UUID,
    "decided_name" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL,
    "journal_index" BIGINT NOT NULL,

    CONSTRAINT "screening_hit_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "screening_state" (
    "organization_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_revision" INTEGER NOT NULL,
    "lists" TEXT NOT NULL,

    CONSTRAINT "screening_state_pkey" PRIMARY KEY ("organization_id","person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "screening_list_organization_id_form_key_key" ON "screening_list"("organization_id", "form_key");

-- CreateIndex
CREATE INDEX "screening_hit_organization_id_decision_score_idx" ON "screening_hit"("organization_id", "decision", "score");

-- CreateIndex
CREATE UNIQUE INDEX "screening_hit_organization_id_form_key_key" ON "screening_hit"("organization_id", "form_key");

-- CreateIndex
CREATE UNIQUE INDEX "screening_hit_organization_id_person_id_entry_number_key" ON "screening_hit"("organization_id", "person_id", "entry_number");

-- AddForeignKey
ALTER TABLE "screening_list" ADD CONSTRAINT "screening_list_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "listed_entry" ADD CONSTRAINT "listed_entry_organization_id_list_id_fkey" FOREIGN KEY ("organization_id", "list_id") REFERENCES "screening_list"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_hit" ADD CONSTRAINT "screening_hit_organization_id_journal_index_fkey" FOREIGN KEY ("organization_id", "journal_index") REFERENCES "journal_entry"("organization_id", "index") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_hit" ADD CONSTRAINT "screening_hit_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_hit" ADD CONSTRAINT "screening_hit_organization_id_list_id_fkey" FOREIGN KEY ("organization_id", "list_id") REFERENCES "screening_list"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_state" ADD CONSTRAINT "screening_state_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ====================================================================================================
-- By hand: what the schema file cannot say. Each guard has a test that tries the forbidden thing.
-- The role sunledger_app exists before the first migration (lib/data/database/roles.ts makes it).
-- ====================================================================================================

-- Order and search by derived keys must not depend on the system's collation.
ALTER TABLE "person" ALTER COLUMN "name_key" TYPE TEXT COLLATE "C";
ALTER TABLE "chapter" ALTER COLUMN "slug" TYPE TEXT COLLATE "C";

-- ---------- Money, dates, states ----------

ALTER TABLE "donation"
  ADD CONSTRAINT "donation_kind" CHECK ("kind" IN ('gift', 'in_kind', 'dues', 'sale', 'pledge', 'pledge_payment', 'refund', 'chargeback', 'from_foreign_principal', 'interest')),
  ADD CONSTRAINT "donation_purpose" CHECK ("purpose" IN ('general', 'homeland_charity', 'homeland_political', 'us_lobbying', 'us_election', 'administration')),
  ADD CONSTRAINT "donation_method" CHECK ("method" IN ('cash', 'check', 'card', 'ach', 'wire', 'zelle', 'paypal', 'processor', 'money_order', 'cashier_check', 'crypto', 'property')),
  ADD CONSTRAINT "donation_state" CHECK ("state" IN ('recorded', 'voided', 'refused', 'held', 'returned')),
  ADD CONSTRAINT "donation_sign" CHECK (CASE WHEN "kind" IN ('refund', 'chargeback') THEN "amount_cents" < 0 ELSE "amount_cents" > 0 END),
  ADD CONSTRAINT "donation_safe" CHECK (abs("amount_cents") <= 9007199254740991 AND "benefit_value_cents" BETWEEN 0 AND 9007199254740991 AND "fee_cents" BETWEEN 0 AND 9007199254740991),
  ADD CONSTRAINT "donation_valuation_method" CHECK ("valuation_method" IN ('', 'market_price', 'invoice', 'appraisal', 'donor_statement')),
  ADD CONSTRAINT "donation_election_recipient" CHECK ("election_recipient" IN ('', 'committee', 'candidate', 'party')),
  ADD CONSTRAINT "donation_citizenship" CHECK ("citizenship" IN ('', 'us_citizen', 'us_national', 'lawful_permanent_resident', 'other', 'unknown')
    AND "decider_citizenship" IN ('', 'us_citizen', 'us_national', 'lawful_permanent_resident', 'other', 'unknown')),
  ADD CONSTRAINT "donation_citizenship_basis" CHECK ("citizenship_basis" IN ('', 'attested', 'passport_seen', 'green_card_seen', 'known_personally')),
  ADD CONSTRAINT "donation_remedy" CHECK ("remedy" IN ('', 'redesignated', 'reattributed')),
  ADD CONSTRAINT "donation_void_reason" CHECK ("state" = 'recorded' OR "state_reason" <> ''),
  ADD CONSTRAINT "donation_not_its_own_original" CHECK ("original_donation_id" <> "id");

ALTER TABLE "expenditure"
  ADD CONSTRAINT "expenditure_kind" CHECK ("kind" IN ('payment', 'processor_fee', 'in_kind_memo', 'refund_received')),
  ADD CONSTRAINT "expenditure_purpose" CHECK ("purpose" IN ('general', 'homeland_charity', 'homeland_political', 'us_lobbying', 'us_election', 'administration')),
  ADD CONSTRAINT "expenditure_method" CHECK ("method" IN ('cash', 'check', 'card', 'ach', 'wire', 'zelle', 'paypal', 'processor', 'money_order', 'cashier_check', 'crypto', 'property')),
  ADD CONSTRAINT "expenditure_state" CHECK ("state" IN ('recorded', 'voided', 'refused', 'held', 'returned')),
  ADD CONSTRAINT "expenditure_amount" CHECK ("amount_cents" BETWEEN 1 AND 9007199254740991),
  ADD CONSTRAINT "expenditure_approval" CHECK ("approval" IN ('not-needed', 'waiting', 'approved')),
  ADD CONSTRAINT "expenditure_receipt" CHECK ("receipt_state" IN ('missing', 'explained', 'attached') AND ("receipt_state" <> 'explained' OR "receipt_explanation" <> '')),
  ADD CONSTRAINT "expenditure_void_reason" CHECK ("state" = 'recorded' OR "state_reason" <> '');

ALTER TABLE "transfer"
  ADD CONSTRAINT "transfer_kind" CHECK ("kind" IN ('abroad', 'between-chapters')),
  ADD CONSTRAINT "transfer_direction" CHECK ("direction" IN ('out', 'in')),
  ADD CONSTRAINT "transfer_counterpart" CHECK (CASE WHEN "kind" = 'abroad' THEN "recipient_id" IS NOT NULL AND "direction" = 'out' ELSE "counterpart_chapter_id" IS NOT NULL AND "counterpart_chapter_id" <> "chapter_id" AND "pair_reference" <> '' END),
  ADD CONSTRAINT "transfer_channel" CHECK ("channel" IN ('wire', 'ach', 'check', 'cash_carried', 'money_service', 'card', 'crypto', 'other')),
  ADD CONSTRAINT "transfer_purpose" CHECK ("purpose" IN ('general', 'homeland_charity', 'homeland_political', 'us_lobbying', 'us_election', 'administration')),
  ADD CONSTRAINT "transfer_state" CHECK ("state" IN ('recorded', 'voided', 'refused', 'held', 'returned')),
  ADD CONSTRAINT "transfer_amount" CHECK ("amount_cents" BETWEEN 1 AND 9007199254740991),
  ADD CONSTRAINT "transfer_approval" CHECK ("approval" IN ('not-needed', 'waiting', 'approved')),
  ADD CONSTRAINT "transfer_screening" CHECK ("screening_result" IN ('not-screened', 'no-match', 'match-cleared', 'possible-match', 'true-match')),
  ADD CONSTRAINT "transfer_void_reason" CHECK ("state" = 'recorded' OR "state_reason" <> '');

ALTER TABLE "lobbying_contact"
  ADD CONSTRAINT "lobbying_contact_counterpart" CHECK ("counterpart" IN ('official', 'think-tank', 'non-governmental', 'media')),
  ADD CONSTRAINT "lobbying_contact_mode" CHECK ("mode" IN ('meeting', 'phone', 'email', 'letter', 'event', 'social', 'testimony')),
  ADD CONSTRAINT "lobbying_contact_state" CHECK ("state" IN ('recorded', 'voided', 'refused', 'held', 'returned')),
  ADD CONSTRAINT "lobbying_contact_answers" CHECK ("registration_disclosed" IN ('yes', 'no', 'not-known') AND "copy_furnished" IN ('yes', 'no', 'not-known')),
  ADD CONSTRAINT "lobbying_contact_lists" CHECK (jsonb_typeof("officials") = 'array' AND jsonb_typeof("participants") = 'array'),
  ADD CONSTRAINT "lobbying_contact_cost" CHECK ("related_cost_cents" BETWEEN 0 AND 9007199254740991),
  ADD CONSTRAINT "lobbying_contact_void_reason" CHECK ("state" = 'recorded' OR "state_reason" <> '');

ALTER TABLE "person"
  ADD CONSTRAINT "person_kind" CHECK ("kind" IN ('individual', 'organization', 'government', 'party')),
  ADD CONSTRAINT "person_name" CHECK ("name" <> ''),
  ADD CONSTRAINT "person_citizen_status" CHECK ("citizen_status" IN ('us_citizen', 'us_national', 'lawful_permanent_resident', 'other', 'unknown')),
  ADD CONSTRAINT "person_citizen_status_basis" CHECK ("citizen_status_basis" IN ('attested', 'passport_seen', 'green_card_seen', 'known_personally')),
  ADD CONSTRAINT "person_screening" CHECK ("screening_result" IN ('not-screened', 'no-match', 'match-cleared', 'possible-match', 'true-match')),
  ADD CONSTRAINT "person_record_state" CHECK ("record_state" IN ('recorded', 'voided', 'erased', 'merged')),
  ADD CONSTRAINT "person_merged_into" CHECK (CASE "record_state" WHEN 'merged' THEN "merged_into_id" IS NOT NULL WHEN 'erased' THEN TRUE ELSE "merged_into_id" IS NULL END AND "merged_into_id" IS DISTINCT FROM "id"),
  ADD CONSTRAINT "person_data_key" CHECK (("record_state" = 'erased') = ("data_key_wrapped" IS NULL));

ALTER TABLE "principal"
  ADD CONSTRAINT "principal_kind" CHECK ("kind" IN ('GOVERNMENT', 'POLITICAL_PARTY', 'PERSON_ABROAD', 'FOREIGN_ENTITY', 'DOMESTIC_CONTROLLED'));

ALTER TABLE "registration"
  ADD CONSTRAINT "registration_regime" CHECK ("regime" IN ('FARA', 'LDA', 'FEC', 'IL', 'CHI', 'state', 'other')),
  ADD CONSTRAINT "registration_approvers" CHECK ("approvers" <@ ARRAY['treasurer', 'administrator', 'reviewer']);

ALTER TABLE "statement_record"
  ADD CONSTRAINT "statement_record_kind" CHECK ("kind" IN ('activity', 'material', 'thing-of-value', 'campaign', 'lobbying-time', 'political-contribution', 'position', 'instruction')),
  ADD CONSTRAINT "statement_record_state" CHECK ("state" IN ('recorded', 'voided', 'refused', 'held', 'returned')),
  ADD CONSTRAINT "statement_record_void_reason" CHECK ("state" = 'recorded' OR "state_reason" <> ''),
  ADD CONSTRAINT "statement_record_facts" CHECK (jsonb_typeof("facts") = 'object'),
  ADD CONSTRAINT "statement_record_hours" CHECK (("kind" = 'material') = ("happened_at" IS NOT NULL) AND ("kind" = 'material' OR "filed_at" IS NULL)),
  ADD CONSTRAINT "statement_record_value" CHECK ("value_cents" IS NULL OR ("value_cents" BETWEEN 1 AND 9007199254740991 AND "kind" IN ('thing-of-value', 'lobbying-time', 'political-contribution'))),
  ADD CONSTRAINT "statement_record_contribution" CHECK ("kind" <> 'political-contribution' OR "value_cents" IS NOT NULL);

ALTER TABLE "receipt"
  ADD CONSTRAINT "receipt_of_gift_or_year" CHECK (("donation_id" IS NULL) = ("summary_year" IS NOT NULL)),
  ADD CONSTRAINT "receipt_language" CHECK ("language" IN ('en', 'es', 'ur')),
  ADD CONSTRAINT "receipt_amount" CHECK ("amount_cents" BETWEEN 0 AND 9007199254740991),
  ADD CONSTRAINT "receipt_hashes" CHECK ("text_hash" ~ '^[0-9a-f]{64}$' AND "code_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "receipt_deliveries" CHECK (jsonb_typeof("deliveries") = 'array'),
  ADD CONSTRAINT "receipt_not_its_own" CHECK ("replaces_id" IS DISTINCT FROM "id");

ALTER TABLE "profile_entry"
  ADD CONSTRAINT "profile_entry_kind" CHECK ("kind" IN ('agreement', 'service', 'officer', 'covered-position', 'lobbyist', 'client', 'foreign-entity', 'affiliate', 'member-count', 'parent-change', 'exposure')),
  ADD CONSTRAINT "profile_entry_facts" CHECK (jsonb_typeof("facts") = 'object'),
  ADD CONSTRAINT "profile_entry_days" CHECK ("from_on" <= "until_on"),
  ADD CONSTRAINT "profile_entry_signed" CHECK (("signed_on" IS NULL) = ("signed_name" = '') AND ("signed_on" IS NULL OR "kind" = 'exposure'));

ALTER TABLE "screening_list"
  ADD CONSTRAINT "screening_list_source" CHECK ("source" IN ('sdn', 'consolidated')),
  ADD CONSTRAINT "screening_list_entries" CHECK ("entry_count" > 0 AND "name_count" >= "entry_count" AND "entries_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "screening_list_queue" CHECK ("queue_from" BETWEEN 700000 AND 1000000),
  ADD CONSTRAINT "screening_list_screened" CHECK (num_nonnulls("screened_on", "people_screened", "hits_open") IN (0, 3));

ALTER TABLE "screening_hit"
  ADD CONSTRAINT "screening_hit_method" CHECK ("method" IN ('ofac-style 1')),
  ADD CONSTRAINT "screening_hit_spelling" CHECK ("spelling" IN ('name', 'name-sort', 'other-script')),
  ADD CONSTRAINT "screening_hit_mark" CHECK ("person_mark" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "screening_hit_score" CHECK ("score" BETWEEN 0 AND 1000000 AND "covered" BETWEEN 0 AND 1000000),
  ADD CONSTRAINT "screening_hit_decision" CHECK ("decision" IN ('open', 'false-hit', 'confirmed')),
  ADD CONSTRAINT "screening_hit_decided" CHECK (("decision" = 'open') = ("decided_at" IS NULL) AND ("decision" = 'open') = ("decision_note" = '')),
  ADD CONSTRAINT "screening_hit_compared" CHECK ("compared" <@ ARRAY['kind', 'birth', 'address', 'nationality', 'other-names', 'ofac-asked']);

ALTER TABLE "clock"
  ADD CONSTRAINT "clock_kind" CHECK ("kind" IN ('fara-change-notice', 'fara-short-form', 'fara-deficiency-response', 'fara-materials', 'lda-new-registration', 'ofac-report', 'own')),
  ADD CONSTRAINT "clock_own" CHECK (("kind" = 'own') = ("due_on" IS NOT NULL) AND ("kind" = 'own') = ("chapter_id" IS NOT NULL)),
  ADD CONSTRAINT "clock_hours" CHECK (("kind" = 'fara-materials') = ("happened_at" IS NOT NULL));

ALTER TABLE "filing"
  ADD CONSTRAINT "filing_kind" CHECK ("kind" IN ('fara-registration', 'fara-supplemental', 'fara-final', 'lda-registration', 'lda-quarterly', 'lda-contributions', 'fara-change-notice', 'fara-short-form', 'fara-deficiency-response', 'fara-materials', 'lda-new-registration', 'ofac-report', 'own', 'quarterly-disclosure', 'checklist')),
  ADD CONSTRAINT "filing_says_something" CHECK ("filed_on" IS NOT NULL OR "extended_to" IS NOT NULL),
  ADD CONSTRAINT "filing_period" CHECK (("period_from" IS NULL) = ("period_through" IS NULL) AND "period_from" <= "period_through");

ALTER TABLE "bank_account"
  ADD CONSTRAINT "bank_account_opening" CHECK (abs("opening_balance_cents") <= 9007199254740991),
  ADD CONSTRAINT "bank_account_last4" CHECK ("last4" ~ '^[0-9A-Za-z]{0,4}$');

ALTER TABLE "membership"
  ADD CONSTRAINT "membership_role" CHECK ("role" IN ('administrator', 'treasurer', 'secretary', 'reviewer', 'auditor', 'viewer')),
  ADD CONSTRAINT "membership_auditor" CHECK (("role" = 'auditor') = ("audit_id" IS NOT NULL)),
  ADD CONSTRAINT "membership_auditor_end" CHECK ("role" <> 'auditor' OR "until_on" IS NOT NULL);

ALTER TABLE "checklist_answer"
  ADD CONSTRAINT "checklist_answer_answer" CHECK ("answer" IN ('yes', 'no', 'partly', 'not-applicable', 'confirmed', 'noted', 'excepted')),
  ADD CONSTRAINT "checklist_answer_reason" CHECK ("answer" NOT IN ('not-applicable', 'noted', 'excepted') OR "note" <> ''),
  ADD CONSTRAINT "checklist_answer_exception" CHECK (("answer" = 'excepted') = ("excepted_until" IS NOT NULL)),
  ADD CONSTRAINT "checklist_answer_second_person" CHECK ("confirmed_by" IS DISTINCT FROM "attested_by" OR "confirmed_by" IS NULL),
  ADD CONSTRAINT "checklist_answer_period" CHECK ("period_from" <= "period_through");

ALTER TABLE "source_document"
  ADD CONSTRAINT "source_document_format" CHECK ("format" IN ('txt', 'markdown', 'html', 'docx', 'pdf')),
  ADD CONSTRAINT "source_document_hashes" CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "text_sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "source_document_version" CHECK ("version" >= 1 AND ("version" = 1) = ("series_id" = "id"));

ALTER TABLE "checklist_item"
  ADD CONSTRAINT "checklist_item_state" CHECK ("state" IN ('in-force', 'withdrawn')),
  ADD CONSTRAINT "checklist_item_reason" CHECK (("state" = 'withdrawn') = ("state_reason" <> ''));

ALTER TABLE "audit"
  ADD CONSTRAINT "audit_period" CHECK ("period_from" <= "period_through"),
  ADD CONSTRAINT "audit_materiality" CHECK ("tolerable_cents" BETWEEN 0 AND 9007199254740991 AND "expected_cents" BETWEEN 0 AND 9007199254740991 AND "risk_percent" BETWEEN 1 AND 50),
  ADD CONSTRAINT "audit_signature" CHECK ("workpapers_hash" ~ '^([0-9a-f]{64})?$' AND ("closed_at" IS NULL) = ("workpapers_hash" = '') AND ("closed_at" IS NULL) = ("workpapers_size" IS NULL)
    AND ("closed_at" IS NULL) = ("workpapers_edition" = '') AND ("closed_at" IS NULL) = ("signed_name" = '') AND ("closed_at" IS NULL) = ("conclusion" = ''));

-- What the law stops is never set aside, and nothing is without a reason.
ALTER TABLE "finding_override"
  ADD CONSTRAINT "finding_override_kind" CHECK ("record_kind" IN ('donation', 'expenditure', 'transfer', 'lobbying-contact')),
  ADD CONSTRAINT "finding_override_severity" CHECK ("severity" IN ('error', 'warn')),
  ADD CONSTRAINT "finding_override_reason" CHECK ("reason" <> '');

ALTER TABLE "audit_mark"
  ADD CONSTRAINT "audit_mark_result" CHECK ("result" IN ('pass', 'exception', 'cannot-test')),
  ADD CONSTRAINT "audit_mark_note" CHECK ("result" = 'pass' OR "note" <> ''),
  ADD CONSTRAINT "audit_mark_amount" CHECK (abs("audited_cents") <= 9007199254740991),
  ADD CONSTRAINT "audit_mark_attributes" CHECK (jsonb_typeof("attributes") = 'array');

ALTER TABLE "audit_sample"
  ADD CONSTRAINT "audit_sample_amount" CHECK (abs("population_cents") <= 9007199254740991),
  ADD CONSTRAINT "audit_sample_hash" CHECK ("population_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "audit_sample_state" CHECK ("state" IN ('drawn', 'withdrawn') AND ("state" = 'withdrawn') = ("state_reason" <> '')),
  ADD CONSTRAINT "audit_sample_told" CHECK (jsonb_typeof("plan") = 'object' AND jsonb_typeof("source") = 'object' AND jsonb_typeof("draw") = 'object');

ALTER TABLE "audit_point"
  ADD CONSTRAINT "audit_point_kind" CHECK ("kind" IN ('question', 'finding') AND "told" <> ''),
  ADD CONSTRAINT "audit_point_answer" CHECK (("answered_at" IS NULL) = ("answer" = '')),
  ADD CONSTRAINT "audit_point_closing" CHECK (("closed_at" IS NULL) = ("closing" = ''));

ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_decision" CHECK ("decision" IN ('requested', 'accepted', 'rejected')),
  ADD CONSTRAINT "evidence_decided" CHECK (("decision" = 'requested') = ("decided_at" IS NULL)),
  ADD CONSTRAINT "evidence_reason" CHECK ("decision" <> 'rejected' OR "decision_note" <> ''),
  ADD CONSTRAINT "evidence_reuses" CHECK ("reuses_id" IS DISTINCT FROM "id"),
  ADD CONSTRAINT "evidence_period" CHECK ("period_from" <= "period_through");

ALTER TABLE "attachment"
  ADD CONSTRAINT "attachment_record" CHECK (num_nonnulls("donation_id", "expenditure_id", "transfer_id", "lobbying_contact_id", "statement_record_id", "person_id", "principal_id", "registration_id", "bank_account_id", "bank_statement_id", "evidence_id") = 1),
  ADD CONSTRAINT "attachment_state" CHECK ("state" IN ('attached', 'detached', 'erased')),
  ADD CONSTRAINT "attachment_reason" CHECK (("state" <> 'attached') = ("state_reason" <> '')),
  ADD CONSTRAINT "attachment_data_key" CHECK (("state" = 'erased') = ("data_key_wrapped" IS NULL));

-- What a stored content is, wherever it is named.
DO $$
DECLARE
  file_table text;
BEGIN
  FOREACH file_table IN ARRAY ARRAY['attachment', 'file_upload'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ("sha256" ~ ''^[0-9a-f]{64}$''), ADD CONSTRAINT %I CHECK ("size_bytes" > 0), ADD CONSTRAINT %I CHECK ("file_type" IN (''pdf'', ''jpg'', ''png'', ''webp'', ''heic'', ''txt'', ''csv'', ''eml'', ''xlsx''))',
      file_table, file_table || '_sha256', file_table || '_size', file_table || '_type');
  END LOOP;
END $$;

ALTER TABLE "outbox"
  ADD CONSTRAINT "outbox_state" CHECK ("state" IN ('waiting', 'sent', 'failed', 'handed-over', 'withdrawn')),
  ADD CONSTRAINT "outbox_settled" CHECK (("settled_at" IS NULL) = ("state" = 'waiting')),
  ADD CONSTRAINT "outbox_tries" CHECK ("tries" BETWEEN 0 AND 100);

ALTER TABLE "report"
  ADD CONSTRAINT "report_state" CHECK ("state" IN ('draft', 'approved', 'sealed', 'filed', 'amended')),
  ADD CONSTRAINT "report_period" CHECK ("period_from" <= "period_through"),
  ADD CONSTRAINT "report_covers" CHECK ("covers_id" = COALESCE("chapter_id", "organization_id")),
  ADD CONSTRAINT "report_version" CHECK ("version" >= 1 AND ("version" = 1) = ("amendment_reason" = '')),
  ADD CONSTRAINT "report_filed" CHECK ("state" NOT IN ('draft', 'approved', 'sealed') OR "filed_on" IS NULL),
  ADD CONSTRAINT "report_filed_on" CHECK ("state" <> 'filed' OR "filed_on" IS NOT NULL);

ALTER TABLE "sealed_report"
  ADD CONSTRAINT "sealed_report_period" CHECK ("period_from" <= "period_through"),
  ADD CONSTRAINT "sealed_report_hashes" CHECK ("text_hash" ~ '^[0-9a-f]{64}$' AND "masked_hash" ~ '^[0-9a-f]{64}$' AND "line_root" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "sealed_report_line_secret" CHECK (length("line_secret") = 32),
  ADD CONSTRAINT "sealed_report_journal" CHECK ("journal_size" >= 1 AND "journal_size" <= "journal_index"),
  ADD CONSTRAINT "sealed_report_once" CHECK ("revision" = 1);

-- A line of an item, or a record that was left out with its reason: never both.
ALTER TABLE "sealed_report_line"
  ADD CONSTRAINT "sealed_report_line_place" CHECK ("position" >= 1 AND ("item_id" = '') = ("figure" = '') AND ("left_out" = '' OR "item_id" = '')),
  ADD CONSTRAINT "sealed_report_line_amount" CHECK ("amount_cents" BETWEEN -9007199254740991 AND 9007199254740991);

ALTER TABLE "sealed_report_file"
  ADD CONSTRAINT "sealed_report_file_format" CHECK ("format" IN ('text', 'masked', 'gifts', 'pdf', 'xlsx', 'csv') AND "part" >= 1),
  ADD CONSTRAINT "sealed_report_file_hash" CHECK ("hash" = encode(sha256("bytes"), 'hex'));

ALTER TABLE "publication"
  ADD CONSTRAINT "publication_covers" CHECK ("covers_id" = COALESCE("chapter_id", "organization_id")),
  ADD CONSTRAINT "publication_donor_names" CHECK ("donor_names" IN ('never', 'listed'));

ALTER TABLE "public_report"
  ADD CONSTRAINT "public_report_state" CHECK ("state" IN ('published', 'withdrawn')),
  ADD CONSTRAINT "public_report_withdrawn" CHECK (("state" = 'withdrawn') = ("withdrawn_at" IS NOT NULL) AND ("state" <> 'withdrawn' OR "withdrawal_reason" <> '')),
  ADD CONSTRAINT "public_report_hash" CHECK ("text_hash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "public_report_text"
  ADD CONSTRAINT "public_report_text_hash" CHECK ("hash" = encode(sha256("bytes"), 'hex'));

ALTER TABLE "entry_batch"
  ADD CONSTRAINT "entry_batch_kind" CHECK ("kind" IN ('donations', 'expenditures')),
  ADD CONSTRAINT "entry_batch_name" CHECK ("name" <> ''),
  ADD CONSTRAINT "entry_batch_state" CHECK ("state" IN ('recorded', 'undone') AND (("state" = 'undone') = ("state_reason" <> ''))),
  ADD CONSTRAINT "entry_batch_counts" CHECK ("expected_count" > 0 AND "expected_cents" >= 0 AND "record_count" > 0 AND "record_count" = jsonb_array_length("records")),
  -- A batch that differs from its deposit slip says why.
  ADD CONSTRAINT "entry_batch_mismatch" CHECK ("mismatch_reason" <> '' OR ("expected_count" = "record_count" AND "expected_cents" = "total_cents"));

ALTER TABLE "import_batch"
  ADD CONSTRAINT "import_batch_kind" CHECK ("kind" IN ('donations', 'expenditures', 'lobbying-contacts', 'statement', 'processor', 'whole-donations', 'whole-expenditures', 'whole-transfers', 'whole-lobbying-contacts',
    'activity', 'material', 'thing-of-value', 'campaign', 'lobbying-time', 'political-contribution', 'position', 'instruction')),
  ADD CONSTRAINT "import_batch_state" CHECK ("state" IN ('recorded', 'undone') AND (("state" = 'undone') = ("state_reason" <> ''))),
  ADD CONSTRAINT "import_batch_counts" CHECK ("row_count" >= 0 AND "record_count" >= 0);

ALTER TABLE "import_file"
  ADD CONSTRAINT "import_file_work" CHECK ("work" IN ('', 'look', 'import') AND "work_share" BETWEEN 0 AND 100),
  ADD CONSTRAINT "import_file_size" CHECK ("size_bytes" BETWEEN 1 AND 52428800),
  -- Only an erasure empties what is kept.
  ADD CONSTRAINT "import_file_content" CHECK ("content_cipher" IS NOT NULL OR "import_batch_id" IS NOT NULL),
  -- What was imported is kept, what was only looked at expires.
  ADD CONSTRAINT "import_file_expires" CHECK (("import_batch_id" IS NULL) = ("expires_at" IS NOT NULL)),
  ADD CONSTRAINT "import_file_closing" CHECK (abs("closing_cents") <= 9007199254740991 AND ("closing_cents" IS NULL) = ("closing_on" IS NULL));

ALTER TABLE "bank_line"
  ADD CONSTRAINT "bank_line_position" CHECK ("position" >= 1),
  ADD CONSTRAINT "bank_line_amount" CHECK (abs("amount_cents") <= 9007199254740991),
  ADD CONSTRAINT "bank_line_fee" CHECK (abs("fee_cents") <= 9007199254740991),
  ADD CONSTRAINT "bank_line_part" CHECK ("part" IN ('', 'charge', 'refund', 'dispute', 'dispute-won', 'fee', 'payout', 'other') AND ("part" = '') = ("processor" = '')),
  -- A line says something, or names the entry of the erasure that emptied it and the hash of what it said.
  ADD CONSTRAINT "bank_line_erased" CHECK (num_nonnulls("erased_hash", "erased_index") = CASE WHEN "content_cipher" IS NULL THEN 2 ELSE 0 END AND ("erased_hash" IS NULL OR "erased_hash" ~ '^[0-9a-f]{64}$')),
  -- A line comes out of a file, or was typed into a statement.
  ADD CONSTRAINT "bank_line_origin" CHECK (num_nonnulls("import_batch_id", "statement_id") >= 1),
  ADD CONSTRAINT "bank_line_account" CHECK ("statement_id" IS NULL OR "bank_account_id" IS NOT NULL);

ALTER TABLE "bank_statement"
  ADD CONSTRAINT "bank_statement_period" CHECK ("period_through" >= "period_from"),
  ADD CONSTRAINT "bank_statement_amounts" CHECK (abs("opening_cents") <= 9007199254740991 AND abs("closing_cents") <= 9007199254740991),
  ADD CONSTRAINT "bank_statement_hash" CHECK ("line_count" >= 0 AND "lines_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "bank_statement_carried" CHECK (jsonb_typeof("carried") = 'array'),
  ADD CONSTRAINT "bank_statement_state" CHECK ("state" IN ('open', 'reconciled', 'voided') AND ("state" <> 'voided' OR "state_reason" <> '')),
  ADD CONSTRAINT "bank_statement_reconciled" CHECK (("state" = 'reconciled') = ("reconciled_on" IS NOT NULL));

ALTER TABLE "data_export"
  ADD CONSTRAINT "data_export_purpose" CHECK ("purpose" IN ('accounting', 'audit', 'authority', 'counsel', 'board', 'letters', 'move', 'other', 'not-told')),
  ADD CONSTRAINT "data_export_note" CHECK ("purpose" <> 'other' OR "note" <> '');

ALTER TABLE "distinction"
  ADD CONSTRAINT "distinction_pair" CHECK ("first_id" < "second_id"),
  ADD CONSTRAINT "distinction_reason" CHECK ("reason" <> '');

ALTER TABLE "bank_match"
  ADD CONSTRAINT "bank_match_parts" CHECK (cardinality("lines") >= 1 AND cardinality("records") >= 1),
  ADD CONSTRAINT "bank_match_amount" CHECK (abs("amount_cents") <= 9007199254740991),
  ADD CONSTRAINT "bank_match_state" CHECK ("state" IN ('matched', 'undone', 'refused'));

-- A payout is the sum of its parts, to the cent; what is not has a name.
ALTER TABLE "payout"
  ADD CONSTRAINT "payout_sum" CHECK ("amount_cents" = "gifts_cents" - "fees_cents" - "refunds_cents" - "disputes_cents" + "other_cents" + "difference_cents"),
  ADD CONSTRAINT "payout_amounts" CHECK (greatest(abs("amount_cents"), abs("gifts_cents"), abs("fees_cents"), abs("refunds_cents"), abs("disputes_cents"), abs("other_cents"), abs("difference_cents")) <= 9007199254740991),
  ADD CONSTRAINT "payout_difference" CHECK (("difference_cents" <> 0) = ("difference_reason" <> '')),
  ADD CONSTRAINT "payout_state" CHECK ("state" IN ('recorded', 'voided') AND (("state" = 'voided') = ("state_reason" <> '')));

ALTER TABLE "backup_run"
  ADD CONSTRAINT "backup_run_kind" CHECK ("kind" IN ('backup', 'check', 'restore', 'rehearsal'));

ALTER TABLE "number_series"
  ADD CONSTRAINT "number_series_last" CHECK ("last" >= 0);

ALTER TABLE "organization_profile"
  ADD CONSTRAINT "organization_profile_approvers" CHECK ("report_approvers" <@ ARRAY['treasurer', 'administrator', 'reviewer'] AND cardinality("report_approvers") >= 1),
  ADD CONSTRAINT "organization_profile_tax_kind" CHECK ("tax_kind" IN ('501c3', '501c4', '527', 'other', 'unknown')),
  ADD CONSTRAINT "organization_profile_limit" CHECK ("expenditure_approval_limit_cents" BETWEEN 0 AND 9007199254740991);

ALTER TABLE "chapter"
  ADD CONSTRAINT "chapter_slug" CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
  ADD CONSTRAINT "chapter_number_prefix" CHECK ("number_prefix" ~ '^[A-Z0-9]{2,6}$'),
  ADD CONSTRAINT "chapter_fiscal_year" CHECK ("fiscal_year_start_month" BETWEEN 1 AND 12),
  ADD CONSTRAINT "chapter_approvers" CHECK ("report_approvers" <@ ARRAY['treasurer', 'administrator', 'reviewer']);

-- What holds for a kind of column, in whatever table it stands.
DO $$
DECLARE
  field record;
BEGIN
  FOR field IN
    SELECT table_name, column_name, CASE
        WHEN data_type = 'date' THEN format('%I BETWEEN DATE ''1900-01-01'' AND DATE ''2200-12-31''', column_name)
        WHEN column_name LIKE '%\_minor' THEN format('abs(%I) <= 9007199254740991', column_name)
        WHEN column_name = 'original_currency' THEN '(original_currency IS NULL) = (original_amount_minor IS NULL) AND original_currency ~ ''^[A-Z]{3}$'''
        WHEN column_name IN ('country', 'bank_country', 'source_country', 'country_of_use') THEN format('%I ~ ''^([A-Z]{2})?$''', column_name)
        WHEN column_name = 'number_sequence' THEN 'number_sequence >= 1'
      END AS condition
    FROM information_schema.columns WHERE table_schema = 'public'
  LOOP
    CONTINUE WHEN field.condition IS NULL;
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%s)', field.table_name, field.table_name || '_' || field.column_name || '_range', field.condition);
  END LOOP;
END $$;

ALTER TABLE "journal_entry"
  ADD CONSTRAINT "journal_entry_leaf_hash" CHECK (length("leaf_hash") = 32);

ALTER TABLE "checkpoint"
  ADD CONSTRAINT "checkpoint_size" CHECK ("size" > 0),
  ADD CONSTRAINT "checkpoint_root" CHECK (length("root") = 32),
  ADD CONSTRAINT "checkpoint_cause" CHECK ("cause" IN ('request', 'import', 'day', 'rotation', 'seal'));

ALTER TABLE "journal_node"
  ADD CONSTRAINT "journal_node_place" CHECK ("level" BETWEEN 8 AND 53 AND "position" >= 0),
  ADD CONSTRAINT "journal_node_hash" CHECK (length("hash") = 32);

-- ---------- The journal: the only ways in ----------

CREATE FUNCTION journal_refuse_foreign_organization(p_organization_id uuid) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_organization_id IS DISTINCT FROM NULLIF(current_setting('app.org_id', true), '')::uuid THEN
    RAISE EXCEPTION 'the journal of another organization is not open here' USING ERRCODE = '42501';
  END IF;
END $$;

-- Takes the text in two parts, cut where the value of "index" goes; gives the index.
CREATE FUNCTION journal_append(p_organization_id uuid, p_before_index text, p_after_index text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_index bigint;
  v_text text;
  v_entry jsonb;
BEGIN
  PERFORM public.journal_refuse_foreign_organization(p_organization_id);
  UPDATE public.journal_head SET size = size + 1 WHERE organization_id = p_organization_id RETURNING size - 1 INTO v_index;
  IF v_index IS NULL THEN
    RAISE EXCEPTION 'this organization has no journal' USING ERRCODE = '23503';
  END IF;
  v_text := p_before_index || v_index::text || p_after_index;
  v_entry := v_text::jsonb;
  IF (v_entry ->> 'index')::bigint IS DISTINCT FROM v_index THEN
    RAISE EXCEPTION 'the entry does not carry its index where it was cut' USING ERRCODE = '22023';
  END IF;
  INSERT INTO public.journal_entry (organization_id, index, text, leaf_hash, at, type, subject_kind, subject_id, revision, actor_user_id, chapter_id, transaction_id)
  VALUES (
    p_organization_id, v_index, v_text, sha256('\x00'::bytea || convert_to(v_text, 'UTF8')),
    (v_entry ->> 'at')::timestamptz, v_entry ->> 'type',
    v_entry -> 'subject' ->> 'kind', (v_entry -> 'subject' ->> 'id')::uuid, (v_entry -> 'subject' ->> 'revision')::int,
    (v_entry -> 'actor' ->> 'userId')::uuid,
    COALESCE(v_entry -> 'after' ->> 'chapterId', v_entry -> 'before' ->> 'chapterId')::uuid,
    pg_current_xact_id()::text::bigint
  );
  RETURN v_index;
END $$;

-- Appends many entries, each in two parts as above, in the order of the lists, and takes the head once; gives the first index.
CREATE FUNCTION journal_append_batch(p_organization_id uuid, p_before_index text[], p_after_index text[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_count bigint := cardinality(p_before_index);
  v_first bigint;
  v_written bigint;
BEGIN
  PERFORM public.journal_refuse_foreign_organization(p_organization_id);
  UPDATE public.journal_head SET size = size + v_count WHERE organization_id = p_organization_id RETURNING size - v_count INTO v_first;
  IF v_first IS NULL THEN
    RAISE EXCEPTION 'this organization has no journal' USING ERRCODE = '23503';
  END IF;
  INSERT INTO public.journal_entry (organization_id, index, text, leaf_hash, at, type, subject_kind, subject_id, revision, actor_user_id, chapter_id, transaction_id)
  SELECT
    p_organization_id, whole.index, whole.text, sha256('\x00'::bytea || convert_to(whole.text, 'UTF8')),
    (entry ->> 'at')::timestamptz, entry ->> 'type',
    entry -> 'subject' ->> 'kind', (entry -> 'subject' ->> 'id')::uuid, (entry -> 'subject' ->> 'revision')::int,
    (entry -> 'actor' ->> 'userId')::uuid,
    COALESCE(entry -> 'after' ->> 'chapterId', entry -> 'before' ->> 'chapterId')::uuid,
    pg_current_xact_id()::text::bigint
  FROM (
    SELECT v_first + place - 1 AS index, earlier || (v_first + place - 1)::text || later AS text
    FROM unnest(p_before_index, p_after_index) WITH ORDINALITY AS half(earlier, later, place)
  ) AS whole, LATERAL (SELECT whole.text::jsonb AS entry OFFSET 0) AS parsed
  WHERE (entry ->> 'index')::bigint = whole.index;
  GET DIAGNOSTICS v_written = ROW_COUNT;
  IF v_written IS DISTINCT FROM v_count OR cardinality(p_after_index) IS DISTINCT FROM v_count THEN
    RAISE EXCEPTION 'an entry does not carry its index where it was cut' USING ERRCODE = '22023';
  END IF;
  RETURN v_first;
END $$;

-- A row of a journaled table is accepted only with the entry that this very transaction wrote for this kind, id and revision.
-- Each row's entry is looked up by its key: a join, or a plan that was made while the journal was small, would read the whole journal for each batch of an import.
CREATE FUNCTION journal_guard_insert() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  v_transaction bigint := pg_current_xact_id()::text::bigint;
BEGIN
  IF EXISTS (
    SELECT 1 FROM changed c
    WHERE c.revision <> 1 OR (
      SELECT e.subject_kind = TG_ARGV[0] AND e.subject_id = c.id AND e.revision = c.revision AND e.transaction_id = v_transaction
      FROM public.journal_entry e WHERE e.organization_id = c.organization_id AND e.index = c.journal_index
    ) IS NOT TRUE
  ) THEN
    RAISE EXCEPTION 'a row of % needs the journal entry of its own transaction', TG_TABLE_NAME USING ERRCODE = '42501';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION journal_guard_update() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM changed c
    LEFT JOIN earlier o ON o.organization_id = c.organization_id AND o.id = c.id
    LEFT JOIN public.journal_entry e ON e.organization_id = c.organization_id AND e.index = c.journal_index
    WHERE (o.id IS NULL OR c.revision <> o.revision + 1
      OR e.index IS NULL OR e.subject_kind <> TG_ARGV[0] OR e.subject_id <> c.id OR e.revision <> c.revision
      OR e.transaction_id <> pg_current_xact_id()::text::bigint)
      -- A data key that is wrapped anew is told by no entry: it opens the same ciphertext as before, which verify proves where the keys are.
      AND (to_jsonb(c) - 'data_key_wrapped' = to_jsonb(o) - 'data_key_wrapped'
        AND to_jsonb(c) ->> 'data_key_wrapped' <> to_jsonb(o) ->> 'data_key_wrapped') IS NOT TRUE
  ) THEN
    RAISE EXCEPTION 'a change of % needs the journal entry of its own transaction', TG_TABLE_NAME USING ERRCODE = '42501';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION append_only() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;

DO $$
DECLARE
  journal_table text;
BEGIN
  FOREACH journal_table IN ARRAY ARRAY['journal_entry', 'journal_node', 'checkpoint', 'sealed_report_file', 'sealed_report_line', 'public_report_text', 'source_document_text'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', journal_table || '_append_only', journal_table);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', journal_table || '_no_truncate', journal_table);
  END LOOP;
END $$;

DO $$
DECLARE
  pair text[];
BEGIN
  FOREACH pair SLICE 1 IN ARRAY ARRAY[
    ['organization_profile', 'organization'],
    ['chapter', 'chapter'],
    ['membership', 'membership'],
    ['person', 'person'],
    ['distinction', 'distinction'],
    ['principal', 'principal'],
    ['registration', 'registration'],
    ['bank_account', 'bank-account'],
    ['bank_statement', 'bank-statement'],
    ['bank_match', 'bank-match'],
    ['donation', 'donation'],
    ['expenditure', 'expenditure'],
    ['transfer', 'transfer'],
    ['lobbying_contact', 'lobbying-contact'],
    ['statement_record', 'statement-record'],
    ['payout', 'payout'],
    ['clock', 'clock'],
    ['filing', 'filing'],
    ['screening_list', 'screening-list'],
    ['screening_hit', 'screening-hit'],
    ['profile_entry', 'profile-entry'],
    ['finding_override', 'finding-override'],
    ['checklist_answer', 'checklist-answer'],
    ['evidence', 'evidence'],
    ['source_document', 'source-document'],
    ['checklist_item', 'checklist-item'],
    ['audit', 'audit'],
    ['audit_mark', 'audit-mark'],
    ['audit_point', 'audit-point'],
    ['audit_sample', 'audit-sample'],
    ['import_batch', 'import-batch'],
    ['entry_batch', 'entry-batch'],
    ['attachment', 'attachment'],
    ['receipt', 'receipt'],
    ['report', 'report'],
    ['sealed_report', 'sealed-report'],
    ['data_export', 'data-export'],
    ['publication', 'publication'],
    ['public_report', 'public-report'],
    ['withholding', 'withholding']
  ] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION journal_guard_insert(%L)', pair[1] || '_journal_insert', pair[1], pair[2]);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS earlier NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION journal_guard_update(%L)', pair[1] || '_journal_update', pair[1], pair[2]);
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', pair[1] || '_no_delete', pair[1]);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', pair[1] || '_no_truncate', pair[1]);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO sunledger_app', pair[1]);
  END LOOP;
END $$;

-- A seal is for good: nobody changes what it froze, not even with an entry.
CREATE TRIGGER sealed_report_append_only BEFORE UPDATE ON "sealed_report" FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE UPDATE ON "sealed_report" FROM sunledger_app;

-- What belongs to an audit is written only while the audit is open: the auditor's signature covers it. A signed audit changes in one way, by being opened again.
CREATE FUNCTION audit_is_open() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM audit a WHERE a.organization_id = NEW.organization_id AND a.id = NEW.audit_id AND a.closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the audit of this % is signed', TG_TABLE_NAME USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION audit_stays_signed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL AND NEW.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'the audit is signed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER audit_mark_open BEFORE INSERT OR UPDATE ON "audit_mark" FOR EACH ROW EXECUTE FUNCTION audit_is_open();
CREATE TRIGGER audit_point_open BEFORE INSERT OR UPDATE ON "audit_point" FOR EACH ROW EXECUTE FUNCTION audit_is_open();
CREATE TRIGGER audit_sample_open BEFORE INSERT OR UPDATE ON "audit_sample" FOR EACH ROW EXECUTE FUNCTION audit_is_open();
CREATE TRIGGER audit_signed BEFORE UPDATE ON "audit" FOR EACH ROW EXECUTE FUNCTION audit_stays_signed();

-- A version of a document never changes: a newer one is a row of its own.
CREATE TRIGGER source_document_append_only BEFORE UPDATE ON "source_document" FOR EACH ROW EXECUTE FUNCTION append_only();
REVOKE UPDATE ON "source_document" FROM sunledger_app;

-- ---------- Tenants: a row is seen and written only in its own organization ----------

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY[
    'organization_key',
    'journal_head',
    'journal_entry',
    'journal_node',
    'checkpoint',
    'number_series',
    'organization_profile',
    'chapter',
    'membership',
    'person',
    'principal',
    'payout',
    'registration',
    'clock',
    'filing',
    'screening_list',
    'listed_entry',
    'screening_hit',
    'screening_state',
    'profile_entry',
    'bank_account',
    'donation',
    'expenditure',
    'transfer',
    'lobbying_contact',
    'statement_record',
    'receipt',
    'import_batch',
    'entry_batch',
    'finding_override',
    'checklist_answer',
    'evidence',
    'source_document',
    'source_document_text',
    'checklist_item',
    'audit',
    'audit_mark',
    'audit_point',
    'audit_sample',
    'attachment',
    'file_upload',
    'draft',
    'saved_view',
    'outbox',
    'import_file',
    'import_text',
    'bank_line',
    'bank_statement',
    'bank_match',
    'distinction',
    'report',
    'sealed_report',
    'sealed_report_file',
    'sealed_report_line',
    'data_export',
    'publication',
    'public_report',
    'public_report_text',
    'withholding'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY %I ON %I USING (organization_id = NULLIF(current_setting(''app.org_id'', true), '''')::uuid) WITH CHECK (organization_id = NULLIF(current_setting(''app.org_id'', true), '''')::uuid)', tenant_table || '_tenant', tenant_table);
  END LOOP;
END $$;

-- At sign-in no organization is known yet: a person sees the memberships that are theirs.
CREATE POLICY membership_own ON "membership" FOR SELECT USING (user_id = NULLIF(current_setting('app.user_id', true), '')::uuid);

-- Whoever holds a receipt shows its code: the one row that has its hash is seen before any organization is known.
CREATE POLICY receipt_held ON "receipt" FOR SELECT USING (code_hash = NULLIF(current_setting('app.receipt_code_hash', true), ''));

-- A journal begins empty; only the functions above move its head.
CREATE POLICY journal_head_begins_empty ON "journal_head" AS RESTRICTIVE FOR INSERT WITH CHECK (size = 0);

GRANT USAGE ON SCHEMA public TO sunledger_app;
GRANT SELECT ON "journal_entry", "backup_run" TO sunledger_app;
GRANT SELECT, INSERT ON "journal_head", "journal_node", "checkpoint" TO sunledger_app;
GRANT SELECT, INSERT ON "sealed_report_file", "sealed_report_line", "public_report_text", "source_document_text" TO sunledger_app;
GRANT SELECT, INSERT, UPDATE ON "number_series", "bank_line", "import_text" TO sunledger_app;
GRANT SELECT, INSERT, DELETE ON "listed_entry", "saved_view" TO sunledger_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "screening_state", "draft", "outbox", "file_upload", "import_file", "authenticator", "recovery_code", "passkey" TO sunledger_app;
GRANT SELECT, INSERT ON "organization", "chapter_address", "security_event" TO sunledger_app;
GRANT SELECT, INSERT, UPDATE ON "organization_key", "user", "session", "access_link", "calendar_link" TO sunledger_app;

-- Of a public page that is on: whose it is, and the newest entry of whatever it shows. Asked at each visit, so it is one question without a
-- transaction, in a language that plans it once a connection; it tells nothing of a page that is off, and nothing but these four values of one that is on.
CREATE FUNCTION public_place(p_organization text, p_chapter text) RETURNS TABLE (organization_id uuid, chapter_id uuid, time_zone text, stamp bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN RETURN QUERY
  SELECT o.organization_id, p.chapter_id, o.time_zone, GREATEST(
    (SELECT max(journal_index) FROM public.publication t WHERE t.organization_id = o.organization_id), (SELECT max(journal_index) FROM public.public_report t WHERE t.organization_id = o.organization_id),
    (SELECT max(journal_index) FROM public.report t WHERE t.organization_id = o.organization_id), (SELECT max(journal_index) FROM public.filing t WHERE t.organization_id = o.organization_id),
    (SELECT max(journal_index) FROM public.chapter t WHERE t.organization_id = o.organization_id), (SELECT max(journal_index) FROM public.registration t WHERE t.organization_id = o.organization_id),
    (SELECT max(journal_index) FROM public.withholding t WHERE t.organization_id = o.organization_id), o.journal_index)
  FROM public.organization g
  JOIN public.organization_profile o ON o.organization_id = g.id
  JOIN public.publication p ON p.organization_id = g.id AND p.shown
  LEFT JOIN public.chapter c ON c.organization_id = p.organization_id AND c.id = p.chapter_id
  WHERE g.slug = p_organization AND c.slug IS NOT DISTINCT FROM p_chapter;
END $$;

REVOKE EXECUTE ON FUNCTION public_place(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_place(text, text) TO sunledger_app;

REVOKE EXECUTE ON FUNCTION journal_append(uuid, text, text), journal_append_batch(uuid, text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION journal_append(uuid, text, text), journal_append_batch(uuid, text[], text[]) TO sunledger_app;

-- ---------- As of: every table as it was when the journal had so many entries ----------
-- Stands last: it makes a view of the same name for each table above. A sealed report is built, and built again, from these views.
-- A row that no later entry changed is itself; of one that was changed, the entry before tells the whole row (the fold of
-- lib/domain/journal/verify/fold.ts; a test compares the two). Names of people stand as ciphertext in entries: the program opens them.

CREATE SCHEMA as_of;

CREATE FUNCTION as_of.size() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT current_setting('app.as_of_size')::bigint $$;

CREATE FUNCTION as_of.names() RETURNS TABLE (id uuid, told jsonb) LANGUAGE sql STABLE AS $$
  SELECT key::uuid, value FROM jsonb_each(COALESCE(NULLIF(current_setting('app.as_of_names', true), ''), '{}')::jsonb)
$$;

DO $$
DECLARE
  journaled record;
  told_columns text;
BEGIN
  FOR journaled IN
    SELECT c.oid, c.relname AS name, replace(encode(t.tgargs, 'escape'), '\000', '') AS kind
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE p.proname = 'journal_guard_insert' AND c.relnamespace = 'public'::regnamespace
  LOOP
    SELECT string_agg(CASE
        WHEN a.attname IN ('organization_id', 'id') THEN format('n.%I', a.attname)
        WHEN a.attname = 'revision' THEN 'e.revision'
        WHEN a.attname = 'journal_index' THEN 'e.index'
        WHEN journaled.name = 'person' AND a.attname IN ('name', 'name_sort', 'name_other_script', 'name_key') THEN format('CASE WHEN o.told IS NULL THEN n.%1$I ELSE o.told ->> %1$L END', a.attname)
        WHEN a.attname = 'data_key_wrapped' THEN format('n.%I', a.attname)
        -- What no entry tells, and who entered a record, stay as they are.
        WHEN journaled.name = 'person' AND a.attname IN ('email_digest', 'telephone_digest', 'address_digest', 'identity_digest', 'entered_by', 'entered_at') THEN format('n.%I', a.attname)
        WHEN journaled.name || '.' || a.attname IN ('import_batch.entered_by', 'import_batch.entered_at', 'audit.opened_by', 'audit.opened_at', 'audit_mark.noted_by', 'audit_point.raised_by', 'audit_sample.drawn_by', 'sealed_report.line_secret') THEN format('n.%I', a.attname)
        WHEN journaled.name = 'membership' AND a.attname = 'ended_at' THEN 'CASE WHEN e.told ->> ''ended'' = ''true'' THEN e.at END'
        WHEN journaled.name = 'person' AND a.attname IN ('office', 'note', 'state_reason') THEN format('NULLIF(e.told ->> %L, '''')', f.field)
        WHEN y.typname = 'bytea' THEN format('decode(e.told ->> %L, ''base64'')', f.field)
        WHEN y.typname = 'jsonb' THEN format('NULLIF(e.told -> %L, ''null''::jsonb)', f.field)
        WHEN y.typname = '_text' THEN format('CASE WHEN jsonb_typeof(e.told -> %1$L) = ''array'' THEN ARRAY(SELECT jsonb_array_elements_text(e.told -> %1$L)) END', f.field)
        ELSE format('(e.told ->> %L)::%s', f.field, format_type(a.atttypid, a.atttypmod))
      END || format(' AS %I', a.attname), ', ' ORDER BY a.attnum)
    INTO told_columns
    FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid,
      LATERAL (SELECT string_agg(CASE WHEN place = 1 THEN word ELSE upper(left(word, 1)) || substr(word, 2) END, '' ORDER BY place) AS field
        FROM regexp_split_to_table(a.attname, '_') WITH ORDINALITY AS w(word, place)) f
    WHERE a.attrelid = journaled.oid AND a.attnum > 0 AND NOT a.attisdropped;
    EXECUTE format($view$
      CREATE VIEW as_of.%1$I WITH (security_invoker = true) AS
      SELECT n.* FROM public.%1$I n WHERE n.journal_index < as_of.size()
      UNION ALL
      SELECT %2$s FROM public.%1$I n CROSS JOIN LATERAL (
        SELECT j.index, j.revision, j.at, j.text::jsonb -> 'after' AS told FROM public.journal_entry j
        WHERE j.organization_id = n.organization_id AND j.subject_id = n.id AND j.subject_kind = %3$L AND j.index < as_of.size()
          AND j.type NOT IN ('person.unmasked')
        ORDER BY j.index DESC LIMIT 1) e LEFT JOIN as_of.names() o ON o.id = n.id
      WHERE n.journal_index >= as_of.size() AND n.revision > 1
    $view$, journaled.name, told_columns, journaled.kind);
  END LOOP;
END $$;

CREATE VIEW as_of.journal_entry WITH (security_invoker = true) AS SELECT * FROM public.journal_entry WHERE index < as_of.size();
CREATE VIEW as_of.journal_head WITH (security_invoker = true) AS SELECT organization_id, LEAST(size, as_of.size()) AS size FROM public.journal_head;
CREATE VIEW as_of.organization_key WITH (security_invoker = true) AS SELECT * FROM public.organization_key;
-- The last number given by then: a number belongs to the entry that first told it, and no number is given twice.
CREATE VIEW as_of.number_series WITH (security_invoker = true) AS
  SELECT organization_id, chapter_id, kind, number_year AS year, max(number_sequence) AS last
  FROM (
    SELECT organization_id, chapter_id, 'donation' AS kind, number_year, number_sequence FROM as_of.donation
    UNION ALL SELECT organization_id, chapter_id, 'expenditure', number_year, number_sequence FROM as_of.expenditure
    UNION ALL SELECT organization_id, chapter_id, 'transfer', number_year, number_sequence FROM as_of.transfer
    UNION ALL SELECT organization_id, chapter_id, 'lobbying-contact', number_year, number_sequence FROM as_of.lobbying_contact
    UNION ALL SELECT organization_id, chapter_id, kind, number_year, number_sequence FROM as_of.statement_record
    UNION ALL SELECT organization_id, chapter_id, 'receipt', number_year, number_sequence FROM as_of.receipt
  ) given GROUP BY organization_id, chapter_id, kind, number_year;

GRANT USAGE ON SCHEMA as_of TO sunledger_app;
GRANT SELECT ON ALL TABLES IN SCHEMA as_of TO sunledger_app;
