// SPDX-License-Identifier: Apache-2.0
#include "core/storage/layout_catalog.h"
#include "core/storage/sql/catalogue_reader.h"
#include "core/storage/sql/filtered_rows.h"
#include "tests/core/expression/reading.h"
#include "tests/core/storage/sql/rows_under_test.h"

using namespace leftfold;
using namespace leftfold::sql;
using namespace leftfold::test;

namespace {

using Step = FilteredRows::Step;

constexpr const char* events = "CREATE TABLE events(position INTEGER PRIMARY KEY, event_id TEXT, aggregate_id TEXT, aggregate_type TEXT, "
                               "event_type TEXT, version INTEGER, payload TEXT, occurred_at TEXT, created_at TEXT);";
constexpr const char* fiveThousand =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO events SELECT i, 'e-' || i, 'o-' || (i % "
    "7), "
    "'Order', 'order.created', i, '{\"n\":' || i || ',\"tens\":' || (i % 10) || '}', '2026-03-01', '2026-03-01' FROM n;";

struct Walked {
    std::vector<std::int64_t> matches;
    int misses = 0;
};

} // namespace

class TstFilteredRows : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_file;
    LayoutMatch m_match;

    std::unique_ptr<FilteredRows> rows(Connection& connection, const char* filter, EventQuery query = {}) const {
        query.filter = *EventFilter::read(filter, noon());
        query.limit = 100'000;
        ColumnList position;
        position.place({m_match.bound->section->from, "position"});
        return FilteredRows::open(connection, *m_match.bound, query, position, nullptr).value();
    }

    static Walked walk(FilteredRows& rows) {
        Walked walked;
        for (std::int64_t last = -1;;) {
            const auto step = rows.next().value();
            if (step == Step::End)
                return walked;
            const auto position = std::stoll(std::string(rows.row().bytes(0)));
            if (position <= last)
                qFatal("not in order");
            last = position;
            if (step == Step::Match)
                walked.matches.push_back(position);
            else
                ++walked.misses;
        }
    }

    std::unique_ptr<Connection> connect(RowAccess access = RowAccess::Native) const {
        return Connection::openReadOnly({.address = parseStoreAddress(m_file).value(), .access = access}).value();
    }

private Q_SLOTS:
    void initTestCase() {
        m_file = m_folder.filePath(QStringLiteral("rows.db")).toStdString();
        QVERIFY(runSqlite(m_file, QByteArray("BEGIN;") + events + fiveThousand + "COMMIT;"));
        const auto connection = connect();
        m_match = chooseLayouts(matchLayouts(readCatalogue(*connection).value(), builtInLayouts())).front();
        QVERIFY(m_match.bound);
    }

    void bothWaysFindTheSame() {
        for (const auto access : {RowAccess::Native, RowAccess::Qt}) {
            const auto connection = connect(access);
            QCOMPARE(walk(*rows(*connection, "data.n >= 4321 data.tens = 3")).matches.size(), std::size_t{68});
            QCOMPARE(walk(*rows(*connection, "data.n > 5000")).matches.size(), std::size_t{0});
            QCOMPARE(walk(*rows(*connection, "-data.n = 17")).matches.size(), std::size_t{4999});
        }
    }

    void aWalkWithoutMatchesShowsHowFarItIs() {
        const auto connection = connect();
        const auto native = connection->testsRows();
        const auto walked = walk(*rows(*connection, "data.n > 5000"));
        QCOMPARE(walked.misses, native ? 4 : 5000); // every 1024th
        QVERIFY(!connect(RowAccess::Qt)->testsRows());
    }

    void whoHurriesGetsTheNextRow() {
        const auto connection = connect();
        const auto found = rows(*connection, "data.n = 5");
        QVERIFY(found->next().value() == Step::Match || !connection->testsRows());
        found->hurry();
        QVERIFY(found->next().value() == Step::Miss);
        if (connection->testsRows())
            QCOMPARE(std::string(found->row().bytes(0)), std::string("6"));
    }

    /// Where an engine sorts, it asks of every row before the first comes out.
    void sortedRowsAreTestedOnTheirOwn() {
        const auto connection = connect();
        EventQuery query;
        query.aggregate = AggregateId{"Order", "o-3"};
        const auto walked = walk(*rows(*connection, "data.tens = 3", query));
        QCOMPARE(walked.matches.size(), std::size_t{72});
        for (const auto position : walked.matches)
            QVERIFY(position % 10 == 3 && position % 7 == 3);
    }

    void itKnowsWhatItPassed() {
        const auto connection = connect();
        const auto found = rows(*connection, "data.n = 1500");
        while (found->next().value() != Step::Match) { }
        QCOMPARE(found->passed(), std::int64_t{1500});
    }
};

LEFTFOLD_TEST(TstFilteredRows)
#include "tst_filtered_rows.moc"
