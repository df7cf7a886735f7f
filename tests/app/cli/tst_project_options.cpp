// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"
#include <QDir>
#include <QFile>

using namespace leftfold;
using namespace leftfold::test;

/// A project in the place of a store, as a script would use it.
class TstProjectOptions : public QObject {
    Q_OBJECT

    Folder m_folder;

    static std::string shipped(const char* name) {
        QFile file(QStringLiteral(LEFTFOLD_SOURCE_DIR "/resources/samples/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    std::string project(const std::string& members) {
        return m_folder.write("team.leftfold", "{\"leftfold\": \"project/1\"" + members + "}");
    }
    /// Its one store.
    static std::string shopAt(const std::string& store) { return ", \"stores\": [{\"name\": \"shop\", \"store\": \"" + store + "\"}]"; }

private Q_SLOTS:
    void initTestCase() {
        qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(m_folder.path("config"))); // nobody agreed to anything
        QVERIFY(QFile::copy(QString::fromStdString(sampleStore()), QString::fromStdString(m_folder.path("shop.db"))));
    }

    void theOnlyStoreIsMeant() {
        const auto file = project(R"(, "stores": [{"name": "shop", "store": "shop.db"}])");
        const auto ran = run({"info", file, "--format", "json"});
        QCOMPARE(ran.err, std::string());
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.out, run({"info", sampleStore(), "--format", "json"}).out);
        QCOMPARE(run({"info", file, "--store", "shop", "--format", "json"}).out, ran.out);
    }

    void ofSeveralStoresOneIsNamed() {
        const auto file = project(R"(, "stores": [{"name": "a", "store": "shop.db"}, {"name": "b", "store": "none.db"}])");
        COMPARE_ERROR(run({"info", file}), 2, "team.leftfold has several stores: a and b. Name one with --store NAME.");
        COMPARE_ERROR(run({"info", file, "--store", "c"}), 2, "team.leftfold has no store called c; it has: a and b.");
        QCOMPARE(run({"info", file, "--store", "a"}).exit, 0);
        QCOMPARE(run({"info", file, "--store", "b"}).exit, 3);
        COMPARE_ERROR(run({"info", project("")}), 2, "team.leftfold names no store. Add one under \"stores\".");
    }

    void itsLayoutsUpcastersAndReducersApply() {
        m_folder.write("order.reducer.json", shipped("order.reducer.json"));
        m_folder.write("order.upcasters.json", shipped("order.upcasters.json"));
        const auto file = project(R"(, "stores": [{"name": "shop", "store": "shop.db", "layout": "specification"}],
            "upcasters": ["order.upcasters.json"], "reducers": ["order.reducer.json", "payment"])");
        const auto aggregate = run({"aggregates", file, "--format", "jsonl"}).lines();
        const auto orders =
            std::find_if(aggregate.begin(), aggregate.end(), [](const auto& line) { return line.find("\"Order\"") != std::string::npos; });
        QVERIFY(orders != aggregate.end());
        const auto id = parseJson(*orders)->find("aggregate_id")->text();
        const auto ran = run({"replay", file, "Order/" + id, "--format", "json"});
        const auto expected =
            run({"replay", sampleStore(), "Order/" + id, "--format", "json", "--reducer", "order", "--upcasters", "order"});
        QVERIFY(ran.out.size() > 10);
        QCOMPARE(ran.out, expected.out);
        QVERIFY(ran.out != run({"replay", sampleStore(), "Order/" + id, "--format", "json"}).out);
        QCOMPARE(run({"upcast", file, "--check", "--format", "json"}).out,
            run({"upcast", sampleStore(), "--check", "--upcasters", "order", "--format", "json"}).out);
        QCOMPARE(run({"info", file, "--layout", "emmett"}).exit, 3); // the command line's layout counts
    }

    void nothingIsDoneBeforeTheUserAgreed() {
        const std::string marker = m_folder.path("ran");
        const auto refused = [&](const std::string& members, const std::string& needs) {
            COMPARE_ERROR(run({"info", project(members)}), 2,
                "team.leftfold wants to " + needs + ". Pass --trust if you know where the project comes from.");
        };
        const char* server = R"(, "stores": [{"name": "live", "store": "postgresql://zoe@127.0.0.1:1/shop"}])";
        refused(server, "connect to postgresql://zoe@127.0.0.1:1/shop");
        m_folder.write("s.reducer.json", R"({"leftfold":"reducer/1","when":{"*":[{"op":"scr\u0069pt","script":"(d) => d"}]}})");
        refused(
            R"(, "stores": [{"name": "shop", "store": "shop.db"}], "reducers": ["s.reducer.json"])", "run the scripts of s.reducer.json");
        refused(R"(, "stores": [{"name": "shop", "store": "shop.db"}], "reducers": [{"aggregate_type": "Order", "reducer": "exec:touch )"
                + marker + R"("}])",
            "start the program touch " + marker);
        refused(shopAt(sampleStore()), "read what lies outside its folder: " + sampleStore());
        refused(shopAt("../shop.db"),
            "read what lies outside its folder: " + QDir::cleanPath(QString::fromStdString(m_folder.path("../shop.db"))).toStdString());
        QVERIFY(!QFile::exists(QString::fromStdString(marker)));
    }

    void whoTrustsItSaysSo() {
        const auto file = project(shopAt(sampleStore()));
        QCOMPARE(run({"info", file, "--trust"}).exit, 0);
        QCOMPARE(run({"info", file}).exit, 2); // for that time only
    }

    void mistakesHaveFileAndLine() {
        COMPARE_ERROR(run({"info", project(",\n \"stores\": [{\"name\": \"shop\", \"store\": \"postgresql://zoe:s3cret@db/shop\"}]")}), 2,
            "team.leftfold:2: /stores/0/store: a password does not belong in a project: take it out, and use the keychain, PGPASSWORD or "
            "~/.pgpass");
        COMPARE_ERROR(run({"info", project(",\n \"stores\": [{\"name\": \"shop\"}]")}), 2,
            "team.leftfold:2: /stores/0: the member \"store\" is missing");
        QCOMPARE(run({"info", m_folder.path("none.leftfold")}).exit, 3);
    }
};

LEFTFOLD_TEST(TstProjectOptions)
#include "tst_project_options.moc"
