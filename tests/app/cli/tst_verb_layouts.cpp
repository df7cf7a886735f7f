// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace leftfold::test;

class TstVerbLayouts : public QObject {
    Q_OBJECT

    static std::string handMade(const Folder& folder) {
        const auto file = folder.path("made.db");
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("layouts"));
            database.setDatabaseName(QString::fromStdString(file));
            if (!database.open())
                return {};
            for (const char* statement : {"CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT)",
                     "CREATE TABLE order_log(nr INTEGER PRIMARY KEY, kind TEXT, order_id INT, revision INT, data TEXT, at INT)",
                     "INSERT INTO order_log VALUES "
                     "(1,'made',1,0,'{}',1772355600),(2,'made',2,0,'{}',1772355601),(3,'paid',1,1,'{}',1772355602)",
                     "INSERT INTO order_log VALUES "
                     "(4,'paid',2,1,'{}',1772355603),(5,'sent',1,1,'{}',1772355604),(6,'sent',2,2,'{}',1772355605)"})
                QSqlQuery(database).exec(QString::fromLatin1(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("layouts"));
        return file;
    }

private Q_SLOTS:
    void everyKnownLayoutIsListed() {
        const auto ran = run({"layouts", "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const auto all = ran.json();
        QVERIFY(all.size() > 3);
        for (const auto& layout : all.items())
            QVERIFY(layout.find("roles")->size() > 0 && layout.find("engines")->size() > 0);
        QCOMPARE(run({"layouts"}).lines().size(), all.size() + 1);
        QCOMPARE(run({"layouts", "--format", "csv"}).exit, 0);
    }

    void aStoreIsHeldAgainstEach() {
        const auto ran = run({"layouts", sampleStore(), "--format", "json"});
        const auto matches = ran.json();
        QVERIFY(matches.size() > 0);
        const auto& best = matches.items()[0];
        QVERIFY(best.find("fits")->asBoolean());
        QVERIFY(!best.find("reason")->isNull());
        QVERIFY(std::any_of(
            matches.items().begin(), matches.items().end(), [](const auto& match) { return !match.find("fits")->asBoolean(); }));
        const auto table = run({"layouts", sampleStore()});
        QVERIFY(table.out.starts_with("FITS"));
        QCOMPARE(table.lines().size(), matches.size() + 1);
    }

    void aLayoutIsProposedAndServes() {
        const Folder folder;
        const auto store = handMade(folder);
        const auto refused = run({"events", store});
        QCOMPARE(refused.exit, 3);
        QVERIFY2(refused.err.find("layouts STORE --propose") != std::string::npos, refused.err.c_str());
        const auto proposed = run({"layouts", store, "--propose"});
        QCOMPARE(proposed.exit, 0);
        QVERIFY2(proposed.err.find("order_log as a log of events") != std::string::npos, proposed.err.c_str());
        QVERIFY2(proposed.err.find("does not fit: Two rows share stream and version: order/1 version 1.") != std::string::npos,
            proposed.err.c_str());
        const auto events = run({"events", store, "--layout", folder.write("my.layout.json", proposed.out), "--format", "jsonl"});
        QCOMPARE(events.exit, 0);
        QCOMPARE(events.lines().size(), std::size_t{6});
        QVERIFY(events.lines().front().find("\"aggregate_type\":\"order\",\"aggregate_id\":\"1\",\"aggregate_version\":0")
            != std::string::npos);
    }

    void oneTableIsProposed() {
        const Folder folder;
        const auto store = handMade(folder);
        QCOMPARE(run({"layouts", store, "--propose", "order_log", "--quiet"}).err, std::string());
        QCOMPARE(run({"layouts", "--propose", store}).exit, 0);
        COMPARE_ERROR(run({"layouts", store, "--propose", "users"}), 3,
            "users is no log of events as far as Leftfold can tell: no column holds an event's data, and none says what it happened to.");
        COMPARE_ERROR(run({"layouts", store, "--propose", "nothing"}), 3, "made.db has no table \"nothing\"; it has order_log, users.");
        COMPARE_ERROR(run({"layouts", "--propose"}), 2, "No store is given. Name an SQLite file or a postgresql:// address.");
    }

    void aKnownLayoutIsShown() {
        const Folder folder;
        const auto shown = run({"layouts", "--show", "specification"});
        QCOMPARE(shown.exit, 0);
        const auto copy = folder.write("copy.layout.json", shown.out);
        QCOMPARE(run({"events", sampleStore(), "--layout", copy, "--limit", "3"}).out, run({"events", sampleStore(), "--limit", "3"}).out);
        COMPARE_ERROR(run({"layouts", "--show", "nothing"}), 2, "There is no known layout \"nothing\"; leftfold layouts lists them.");
    }

    /// 11:30 on a summer's day in Berlin is 9:30 in UTC.
    void aStoreKeepsLocalTimes() {
        const Folder folder;
        const auto store = folder.path("local.db");
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("local"));
            database.setDatabaseName(QString::fromStdString(store));
            QVERIFY(database.open());
            for (const char* statement :
                {"CREATE TABLE order_log(nr INTEGER PRIMARY KEY, kind TEXT, order_id INT, revision INT, data TEXT, at TEXT)",
                    "INSERT INTO order_log VALUES (1,'made',1,0,'{}','2026-07-01 11:30:00'),(2,'paid',1,1,'{}','2026-07-01 12:30:00')"})
                QVERIFY(QSqlQuery(database).exec(QString::fromLatin1(statement)));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("local"));
        auto document = run({"layouts", store, "--propose", "--quiet"}).out;
        const std::string head = "\"events\": {";
        document.replace(document.find(head), head.size(), head + "\"times\": {\"zone\": \"Europe/Berlin\"},");
        const auto layout = folder.write("local.layout.json", document);
        const auto late = run({"events", store, "--layout", layout, "--filter", "after:2026-07-01T10:00:00Z", "--format", "jsonl"});
        QCOMPARE(late.lines().size(), std::size_t{1});
        QVERIFY2(late.out.find("\"occurred_at\":\"2026-07-01T10:30:00.000000Z\"") != std::string::npos, late.out.c_str());
        const auto info = run({"info", store, "--layout", layout, "--format", "json"}).json();
        QCOMPARE(info.find("first_at")->text(), std::string("2026-07-01T09:30:00.000000Z"));
        const auto aggregates = run({"aggregates", store, "--layout", layout, "--format", "jsonl"});
        QVERIFY2(aggregates.out.find("2026-07-01T10:30:00.000000Z") != std::string::npos, aggregates.out.c_str());
    }
};

LEFTFOLD_TEST(TstVerbLayouts)
#include "tst_verb_layouts.moc"
