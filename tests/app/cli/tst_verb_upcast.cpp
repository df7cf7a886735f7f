// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/app/studio/live_store.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstVerbUpcast : public QObject {
    Q_OBJECT

    static std::string mapping(const std::string& upcasters) {
        return "{\"leftfold\":\"upcasters/1\",\n\"upcasters\":[" + upcasters + "]}";
    }

    static std::string arrow(const std::string& type, int from, int to) {
        return "{\"event_type\":\"" + type + "\",\"from\":" + std::to_string(from) + ",\"to\":" + std::to_string(to) + '}';
    }

    static std::string scriptFor(const std::string& code) {
        return mapping(
            R"({"event_type":"order.created","from":1,"to":3,"steps":[{"op":"script","code":)" + toJson(Value::string(code)) + "}]}");
    }

private Q_SLOTS:
    void theDocumentIsTheContract() {
        Folder folder;
        const auto gap = folder.write("gap.upcasters.json", mapping(arrow("order.created", 1, 2)));
        const auto ran = run({"upcast", sampleStore(), "--check", "--upcasters", gap, "--format", "json"});
        QCOMPARE(ran.exit, 1);
        const auto proof = ran.json();
        std::string names;
        for (const auto& member : proof.members())
            names += member.key + ' ';
        QCOMPARE(names, std::string("checked unchanged upcast failed failures unreachable unused_steps types "));
        QCOMPARE(proof.find("checked")->text(), std::string("2000"));
        const auto& unreachable = proof.find("unreachable")->items();
        QVERIFY(unreachable.size() >= 2);
        QCOMPARE(unreachable[1].find("event_type")->text(), std::string("order.created"));
        QCOMPARE(unreachable[0].find("schema_version")->text(), std::string("1"));
        for (const auto& failure : proof.find("failures")->items())
            for (const char* name : {"event_type", "schema_version", "step", "reason", "count", "example_position"})
                QVERIFY2(failure.find(name), name);
    }

    void peopleAreToldWhatIsWrong() {
        Folder folder;
        const auto gap = folder.write("gap.upcasters.json", mapping(arrow("order.created", 1, 2)));
        const auto ran = run({"upcast", sampleStore(), "--check", "--upcasters", gap});
        QVERIFY(ran.out.starts_with("TYPE "));
        QVERIFY2(ran.out.find("  order.created v1: ") != std::string::npos, ran.out.c_str());
        QVERIFY(ran.out.find(" end at order.created v2; the newest is v3.") != std::string::npos);
        QVERIFY(ran.out.find(" have no upcaster; the newest is v3.") != std::string::npos);
    }

    void failuresAreGroupedAndTheExitCodeTells() {
        Folder folder;
        const auto broken = folder.write("b.upcasters.json",
            mapping(R"({"event_type":"order.created","from":1,"to":3,"steps":[{"op":"convert","path":"/cust","to":"integer"}]})"));
        const auto proof = run({"upcast", sampleStore(), "--check", "--upcasters", broken, "--format", "json"}).json();
        QCOMPARE(proof.find("failures")->size(), std::size_t{1});
        const auto& failure = proof.find("failures")->items()[0];
        QCOMPARE(failure.find("step")->text(), std::string("/upcasters/0/steps/0"));
        QCOMPARE(failure.find("reason")->text(),
            std::string("order.created v1 → v3, step 1, convert /cust → integer: … cannot become an integer without loss"));
        QCOMPARE(failure.find("count")->text(), proof.find("failed")->text());
    }

    void scriptsRun() {
        Folder folder;
        const auto file = folder.write("s.json", scriptFor("(data, event) => {\n  data.by = event.metadata.source;\n  return data\n}"));
        const auto proof = run({"upcast", sampleStore(), "--check", "--format", "json", "--upcasters", file}).json();
        QCOMPARE(proof.find("failed")->text(), std::string("0"));
        QVERIFY(proof.find("upcast")->text() != "0");
    }

    void scriptsFailAtTheirLine_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("mistake") << QStringLiteral("data => {\n  const zip = data.nowhere.zip;\n  return { zip }\n}")
                                 << QStringLiteral("line 2: Cannot read property 'zip' of undefined");
        QTest::newRow("loop") << QStringLiteral("data => { while (true); }")
                              << QStringLiteral("it was stopped after 100 ms; a script must come to an end");
    }

    void scriptsFailAtTheirLine() {
        QFETCH(QString, code);
        QFETCH(QString, sentence);
        Folder folder;
        const auto file = folder.write("s.json", scriptFor(code.toStdString()));
        const auto ran = run({"upcast", sampleStore(), "--check", "--format", "json", "--upcasters", file});
        QCOMPARE(ran.exit, 1);
        const auto proof = ran.json();
        const auto& failure = proof.find("failures")->items()[0];
        QCOMPARE(failure.find("step")->text(), std::string("/upcasters/0/steps/0"));
        QCOMPARE(failure.find("reason")->text(), "order.created v1 → v3, step 1, script: " + sentence.toStdString());
    }

    void aWholeMappingExitsWithZero() {
        Folder folder;
        auto all = arrow("payment.refunded", 1, 2) + ',' + arrow("order.created", 1, 3) + ',' + arrow("order.created", 2, 3);
        for (const char* type :
            {"order.item_added", "payment.requested", "payment.processed", "customer.registered", "customer.address_changed"})
            all += ',' + arrow(type, 1, 2);
        const auto ran = run({"upcast", sampleStore(), "--check", "--upcasters", folder.write("w.json", mapping(all))});
        QVERIFY2(ran.exit == 0, ran.out.c_str());
    }

    /// One story in both engines, one proof: counts, groups, examples and all.
    void aServerProvesTheSame_data() {
        QTest::addColumn<QString>("upcasters");
        const auto row = [](const char* name, const std::string& upcasters) { QTest::newRow(name) << QString::fromStdString(upcasters); };
        row("nothing", mapping({}));
        row("gap", mapping(arrow("order.created", 1, 2)));
        row("failing",
            mapping(R"({"event_type":"order.created","from":1,"to":3,"steps":[{"op":"convert","path":"/cust","to":"integer"}]})"));
        row("script", scriptFor("(data, event) => { data.by = event.metadata.source; return data }"));
        row("failing script", scriptFor("data => {\n  const zip = data.nowhere.zip;\n  return { zip }\n}"));
    }

    void aServerProvesTheSame() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL");
        QFETCH(QString, upcasters);
        if (!m_server) {
            m_server = std::make_unique<LiveStore>(QStringLiteral("upcast"));
            QVERIFY(m_server->isWritten() && writeStory(m_files.path("story.db"), LiveStore::events));
        }
        const auto file = m_files.write("server.json", upcasters.toStdString());
        const auto proof = [&](const std::string& store) {
            return run({"upcast", store, "--check", "--upcasters", file, "--format", "json"});
        };
        const auto server = proof(m_server->uri());
        const auto local = proof(m_files.path("story.db"));
        QCOMPARE(server.err, std::string());
        QCOMPARE(server.json().find("checked")->text(), std::to_string(LiveStore::events));
        QCOMPARE(server.out, local.out);
        QCOMPARE(server.exit, local.exit);
    }

    void aServerThatIsGoneIsTold() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL");
        const auto file = m_files.write("gone.json", mapping(arrow("order.created", 1, 2)));
        const auto ran = run({"upcast", LiveStore::server() + "_gone", "--check", "--upcasters", file});
        QCOMPARE(ran.exit, 3);
        QVERIFY2(ran.err.starts_with("leftfold: ") && ran.err.find("_gone") != std::string::npos, ran.err.c_str());
        QCOMPARE(ran.out, std::string());
    }

    void mistakesAreTold() {
        COMPARE_ERROR(run({"upcast", sampleStore()}), 2, "Say what to do: --check sends every stored event through the upcasters.");
        COMPARE_ERROR(
            run({"upcast", sampleStore(), "--check"}), 2, "No upcasters are given. Name a *.upcasters.json with --upcasters FILE.");
        COMPARE_ERROR(run({"upcast", sampleStore(), "--to", "new.db"}), 2,
            "Writing a copy with --to is not there yet. --check tells whether every event would come through.");
    }

    void badMappingsExitWithTwo_data() {
        QTest::addColumn<QString>("upcasters");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const char* upcasters, const char* sentence) {
            QTest::newRow(name) << QString::fromUtf8(upcasters) << QString::fromUtf8(sentence);
        };
        row("circle", (arrow("a", 1, 2) + ',' + arrow("a", 2, 1)).c_str(),
            "bad.json:2: /upcasters/0: the chain runs in a circle: a v1 → a v2 → a v1");
        row("twins", (arrow("a", 1, 2) + ',' + arrow("a", 1, 3)).c_str(),
            "bad.json:2: /upcasters/1: a v1 has an upcaster already: /upcasters/0");
        row("unknown operation", R"({"event_type":"a","from":1,"to":2,"steps":[{"op":"rename","path":"/a"}]})",
            "bad.json:2: /upcasters/0/steps/0/op: ");
        row("script", R"({"event_type":"a","from":1,"to":2,"steps":[{"op":"script","code":["data =>"," 1 2"]}]})",
            "bad.json:2: /upcasters/0/steps/0/code: in the script: line 2: ");
        row("no JSON", "{", "bad.json:2: the document is no JSON: ");
    }

    void badMappingsExitWithTwo() {
        QFETCH(QString, upcasters);
        QFETCH(QString, sentence);
        Folder folder;
        const auto ran =
            run({"upcast", sampleStore(), "--check", "--upcasters", folder.write("bad.json", mapping(upcasters.toStdString()))});
        QCOMPARE(ran.exit, 2);
        QVERIFY2(ran.err.starts_with("leftfold: " + sentence.toStdString()), ran.err.c_str());
        QCOMPARE(ran.out, std::string());
    }

private:
    Folder m_files;
    std::unique_ptr<LiveStore> m_server;
};

LEFTFOLD_TEST(TstVerbUpcast)
#include "tst_verb_upcast.moc"
