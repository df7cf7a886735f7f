// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/core/storage/sql/fixture_stores.h"
#include <map>
#include <string_view>
#include <vector>

namespace leftfold::test {

/// What a library's tables have no place for, or what some events of a fixture are without.
enum Lack : unsigned {
    EventIds = 1,
    Positions = 2,
    Times = 4,
    AggregateTypes = 8,
    SchemaVersions = 16,
    Correlations = 32,
    SomeVersions = 64,
};

/// tests/fixtures/FILE.sql: 12 events of 3 aggregates, one type in two schema versions, in a library's tables.
struct LayoutFixture {
    std::string_view file;
    std::string_view opens; ///< every layout and role that opens, the first first
    unsigned lacks = 0;
    int snapshot = -1; ///< version of the one snapshot, of order 1; -1: there is none

    bool has(Lack lack) const { return (lacks & lack) == 0; }
    bool isSqlite() const { return file.ends_with(".sqlite"); }
    std::string layout() const { return std::string(opens.substr(0, opens.find(' '))); }
};

inline const std::vector<LayoutFixture>& layoutFixtures() {
    static const std::vector<LayoutFixture> all{
        {"broadway.pg", "broadway events", EventIds | AggregateTypes},
        {"broadway.sqlite", "broadway events", EventIds | AggregateTypes},
        {"castore.pg", "castore events", EventIds},
        {"commanded_eventstore_jsonb.pg", "commanded events, commanded snapshots", 0, 3},
        {"cqrs_es.pg", "cqrs_es events, cqrs_es snapshots", EventIds | Positions | Times, 3},
        {"cqrs_es.sqlite", "cqrs_es events, cqrs_es snapshots", EventIds | Positions | Times, 3},
        {"emmett.pg", "emmett events"},
        {"emmett.sqlite", "emmett events"},
        {"equinox_message_db.pg", "message_db events, message_db snapshots", 0, 2},
        {"equinox_sqlstreamstore.pg", "sqlstreamstore events"},
        {"eventsauce.pg", "eventsauce events, eventsauce outbox", SchemaVersions},
        {"eventsauce.sqlite", "eventsauce events", SchemaVersions},
        {"eventsauce_legacy.pg", "eventsauce_legacy events", Positions | SchemaVersions},
        {"eventsauce_legacy.sqlite", "eventsauce_legacy events", Positions | SchemaVersions},
        {"eventually.pg", "eventually events, eventually snapshots", EventIds | Positions | AggregateTypes, 5},
        {"eventually.sqlite", "eventually events, eventually snapshots", EventIds | Positions | AggregateTypes, 5},
        {"eventuous.pg", "eventuous events, eventuous snapshots", 0, 2},
        {"eventuous.sqlite", "eventuous events, eventuous snapshots", 0, 2},
        {"hallgren.pg", "hallgren events, hallgren snapshots", EventIds, 3},
        {"hallgren.sqlite", "hallgren events, hallgren snapshots", EventIds, 3},
        {"marten.pg", "marten events, marten snapshots", 0, 3},
        {"message_db.pg", "message_db events, message_db snapshots", 0, 2},
        {"neos.pg", "neos events"},
        {"neos.sqlite", "neos events"},
        {"ocoda.pg", "ocoda events, ocoda snapshots", Positions, 3},
        {"ocoda_4.pg", "ocoda events, ocoda snapshots", 0, 3},
        {"patchlevel.pg", "patchlevel events"},
        {"patchlevel.sqlite", "patchlevel events"},
        {"patchlevel_aggregate.pg", "patchlevel_aggregate events", EventIds},
        {"patchlevel_aggregate.sqlite", "patchlevel_aggregate events", EventIds},
        {"patchlevel_stream.pg", "patchlevel_stream events", EventIds | SomeVersions},
        {"patchlevel_stream.sqlite", "patchlevel_stream events", EventIds | SomeVersions},
        {"pg_eventstore.pg", "pg_eventstore events"},
        {"postgresql_event_sourcing.pg", "postgresql_event_sourcing events, postgresql_event_sourcing snapshots", EventIds | Correlations,
            3},
        {"pyeventsourcing.pg", "pyeventsourcing events, pyeventsourcing snapshots", EventIds | Correlations, 3},
        {"pyeventsourcing.sqlite", "pyeventsourcing events, pyeventsourcing snapshots", EventIds | Correlations, 3},
        {"pyeventsourcing_zlib.sqlite", "pyeventsourcing events, pyeventsourcing snapshots", EventIds | Correlations, 3},
        {"rails_event_store_jsonb.pg", "rails_event_store events"},
        {"rails_event_store_yaml.sqlite", "rails_event_store events, res_outbox outbox"},
        {"spatie.pg", "spatie events, spatie snapshots", EventIds | AggregateTypes, 3},
        {"spatie.sqlite", "spatie events, spatie snapshots", EventIds | AggregateTypes, 3},
        {"sqlstreamstore.pg", "sqlstreamstore events"},
        {"sqlstreamstore.sqlite", "sqlstreamstore events"},
    };
    return all;
}

/// Fixtures of libraries that tst_library_stores reads: what opens in them.
inline const std::vector<LayoutFixture>& libraryFixtures() {
    static const std::vector<LayoutFixture> all{
        {"akka_jdbc.pg", "akka_jdbc events, akka_jdbc snapshots"},
        {"akka_jdbc_legacy.pg", "akka_jdbc_legacy events, akka_jdbc_legacy snapshots"},
        {"akka_net.pg", "akka_net events, akka_net snapshots"},
        {"akka_net.sqlite", "akka_net events, akka_net snapshots"},
        {"akka_net_sql.pg", "akka_net_sql events, akka_net_sql snapshots"},
        {"akka_net_sql.sqlite", "akka_net_sql events, akka_net_sql snapshots"},
        {"akka_r2dbc.pg", "akka_r2dbc events, akka_r2dbc snapshots"},
        {"akka_r2dbc_jsonb.pg", "akka_r2dbc events, akka_r2dbc snapshots"},
        {"axon5.pg", "axon5 events"},
        {"axon_jdbc_xml.pg", "axon events, axon snapshots"},
        {"axon_jpa_bytea.pg", "axon_jpa events, axon_jpa snapshots"},
        {"axon_jpa_oid.pg", "axon_jpa events, axon_jpa snapshots"},
        {"commanded_bytea.pg", "commanded events, commanded snapshots"},
        {"disintegrate.pg", "disintegrate events"},
        {"esrs.pg", "esrs events"},
        {"eventflow.pg", "eventflow events, eventflow snapshots"},
        {"eventflow.sqlite", "eventflow events, eventflow snapshots"},
        {"eventuate_local.pg", "eventuate_local events, eventuate_local snapshots"},
        {"eventuate_local_id.pg", "eventuate_local events, eventuate_local snapshots"},
        {"neventstore.pg", "neventstore events, neventstore snapshots"},
        {"neventstore.sqlite", "neventstore events, neventstore snapshots"},
        {"neventstore_bson.pg", "neventstore events, neventstore snapshots"},
        {"neventstore_gzip.sqlite", "neventstore events, neventstore snapshots"},
        {"prooph_aggregate.pg", "prooph events, prooph snapshots"},
        {"prooph_simple.pg", "prooph events, prooph snapshots"},
        {"prooph_single.pg", "prooph events, prooph snapshots"},
        {"pyeventsourcing_applications.pg", "pyeventsourcing events, pyeventsourcing snapshots, pyeventsourcing snapshots"},
        {"pyeventsourcing_dcb.pg", "pyeventsourcing_dcb events"},
        {"pyeventsourcing_django.sqlite", "pyeventsourcing events, pyeventsourcing snapshots"},
        {"pyeventsourcing_sqlalchemy.sqlite", "pyeventsourcing events, pyeventsourcing snapshots"},
        {"pyeventsourcing_zlib.pg", "pyeventsourcing events, pyeventsourcing snapshots"},
        {"sequent.pg", "sequent events, sequent snapshots"},
        {"sequent7.pg", "sequent7 events"},
        {"verbs.pg", "verbs events, verbs snapshots"},
        {"verbs.sqlite", "verbs events, verbs snapshots"},
    };
    return all;
}

/// Stores with the tables and rows of the fixtures, made when they are asked for.
class FixtureStores {
public:
    /// A file or a URI; empty where the fixture's SQL does not run.
    std::string addressOf(const QString& fixture) {
        if (fixture.endsWith(QStringLiteral(".sqlite"))) {
            const auto file = m_folder.filePath(fixture + QStringLiteral(".db")).toStdString();
            if (!QFile::exists(QString::fromStdString(file)) && !runSqlite(file, fixtureSql(fixture)))
                return {};
            return file;
        }
        auto& database = m_databases[fixture];
        if (!database) {
            database = std::make_unique<PostgresDatabase>(fixture);
            if (!runPostgres(database->uri(), fixtureSql(fixture)))
                return {};
        }
        return database->uri();
    }

    std::unique_ptr<EventSource> open(const QString& fixture) {
        auto source = sql::openStore({.store = addressOf(fixture), .layout = {}, .timeout = {}});
        if (!source)
            qWarning("%s", source.error().message.c_str());
        return source ? std::move(*source) : nullptr;
    }

private:
    QTemporaryDir m_folder;
    std::map<QString, std::unique_ptr<PostgresDatabase>> m_databases;
};

} // namespace leftfold::test
