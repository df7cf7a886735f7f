// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/store_probe.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

/// Detection looks at the rows too, and says what it saw.
class TstStoreProbe : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static constexpr const char* columns = "(position INTEGER PRIMARY KEY, event_id TEXT, aggregate_id TEXT, event_type TEXT, version "
                                           "INTEGER, payload TEXT, created_at TEXT);";
    std::string store(const char* name, const QByteArray& sql) const {
        const auto file = m_folder.filePath(QString::fromLatin1(name)).toStdString();
        return runSqlite(file, sql) ? file : std::string();
    }
    static std::unique_ptr<EventSource> open(const std::string& file, std::string layout = {}) {
        auto source = sql::openStore({.store = file, .layout = std::move(layout), .timeout = {}});
        if (!source)
            qWarning("%s", source.error().message.c_str());
        return source ? std::move(*source) : nullptr;
    }
    static std::string opened(const std::string& file, std::string layout = {}) {
        const auto source = open(file, std::move(layout));
        return source ? source->description().layouts.front().table : std::string("nothing");
    }

private Q_SLOTS:
    void detectionSaysWhy() {
        const auto file = store("why.db",
            QByteArray("CREATE TABLE e") + columns
                + "INSERT INTO e VALUES(1,'e1','o','t',0,'{}','2026-01-01'),(2,'e2','o','t',1,'{}','2026-01-01')");
        const auto detection = open(file)->description().detection;
        QCOMPARE(detection, std::string("Event-design specification in e: 7 of 7 columns; payload is JSON; versions from 0"));
        const auto report = sql::examineLayouts({.store = file, .layout = {}, .timeout = {}});
        QVERIFY(report);
        QCOMPARE(report->matches.front().reason, std::string("7 of 7 columns; payload is JSON; versions from 0"));
    }

    void anEmptyTableIsNoRival() {
        const auto file = store("empty.db",
            QByteArray("CREATE TABLE a") + columns + "CREATE TABLE b" + columns
                + "INSERT INTO b VALUES(1,'e1','o','t',1,'{}','2026-01-01')");
        QCOMPARE(opened(file), std::string("b"));
        QVERIFY(open(file)->description().detection.find("specification fits a (7 of 7 columns): choose it with --layout specification:a")
            != std::string::npos);
        QCOMPARE(opened(file, "specification:a"), std::string("a"));
        QCOMPARE(opened(file, "specification:c"), std::string("nothing"));
    }
};

LEFTFOLD_TEST(TstStoreProbe)
#include "tst_store_probe.moc"
