// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/upcasters.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

Result<Upcasters> read(const std::string& list) {
    return Upcasters::parse("{\"leftfold\":\"upcasters/1\",\n\"upcasters\":[" + list + "]}", "u.json");
}

std::string problem(const std::string& list) {
    const auto upcasters = read(list);
    return upcasters ? std::string() : upcasters.error().message;
}

} // namespace

class TstUpcasterReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsRead() {
        const auto upcasters = read(R"({"event_type":"a","from":1,"to":2,"note":"why","steps":[{"op":"remove","path":"/x"}]},
            {"event_type":"b","from":1,"to":3,"as":"a"},
            {"event_type":"c","from":1,"into":[{"event_type":"a","to":2,"steps":[]},{"event_type":"d","to":1}]},
            {"event_type":"gone","from":1,"into":[]})");
        QVERIFY(upcasters);
        const auto& all = upcasters->all();
        QCOMPARE(all.size(), 4u);
        QCOMPARE(all[0].note, std::string("why"));
        QCOMPARE(all[0].targets[0].steps.size(), 1u);
        QCOMPARE(all[1].targets[0].type, std::string("a"));
        QCOMPARE(all[1].targets[0].version, 3);
        QCOMPARE(all[2].targets.size(), 2u);
        QVERIFY(all[2].into && !all[0].into);
        QVERIFY(all[3].targets.empty());
    }

    void twinsAreRefused() {
        QCOMPARE(problem("{\"event_type\":\"a\",\"from\":1,\"to\":2},\n{\"event_type\":\"a\",\"from\":2,\"to\":3},\n{\"event_type\":\"a\","
                         "\"from\":1,\"to\":3}"),
            std::string("u.json:4: /upcasters/2: a v1 has an upcaster already: /upcasters/0"));
    }

    void circlesAreRefused_data() {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("circle");
        QTest::newRow("itself") << QStringLiteral(R"({"event_type":"a","from":1,"to":1})")
                                << QStringLiteral("/upcasters/0: the chain runs in a circle: a v1 → a v1");
        QTest::newRow("back") << QStringLiteral(
            R"({"event_type":"z","from":1,"as":"a","to":1},{"event_type":"a","from":1,"to":2},{"event_type":"a","from":2,"to":1})")
                              << QStringLiteral("/upcasters/1: the chain runs in a circle: a v1 → a v2 → a v1");
        QTest::newRow("into") << QStringLiteral(
            R"({"event_type":"a","from":1,"into":[{"event_type":"x","to":1},{"event_type":"b","to":1}]},{"event_type":"b","from":1,"as":"a","to":1})")
                              << QStringLiteral("/upcasters/0: the chain runs in a circle: a v1 → b v1 → a v1");
    }

    void circlesAreRefused() {
        QFETCH(QString, list);
        QFETCH(QString, circle);
        QCOMPARE(problem(list.toStdString()), "u.json:2: " + circle.toStdString());
    }

    /// Switched off, an upcaster is no twin, closes no circle and never runs; those behind it keep their places.
    void whatIsOffIsPassed() {
        const auto upcasters = read(R"({"event_type":"a","from":1,"to":1,"off":true},{"event_type":"a","from":1,"to":2})").value();
        QCOMPARE(upcasters.find("a", 1), &upcasters.all()[1]);
        QVERIFY(upcasters.all()[0].off);
        QCOMPARE(read(R"({"event_type":"b","from":1,"to":2,"off":true})")->find("b", 1), nullptr);
        QCOMPARE(problem(R"({"event_type":"b","from":1,"to":2,"off":"yes"})"),
            std::string("u.json:2: /upcasters/0/off: expected a value of type boolean (The upcaster stands here and does nothing.)"));
    }

    void aLongChainIsNoCircle() {
        std::string list;
        for (int version = 1; version < 3000; ++version)
            list += (version > 1 ? "," : "") + std::string(R"({"event_type":"a","from":)") + std::to_string(version)
                + ",\"to\":" + std::to_string(version + 1) + '}';
        QVERIFY(read(list));
    }

    void mistakesHaveAPlace() {
        QCOMPARE(problem(R"({"event_type":"a","from":1})"),
            std::string("u.json:2: /upcasters/0: \"to\" must be a schema version: a whole number from 0"));
        QCOMPARE(problem(R"({"event_type":"a","from":99999999999,"to":2})"),
            std::string("u.json:2: /upcasters/0/from: \"from\" must be a schema version: a whole number from 0"));
        QCOMPARE(problem(R"({"event_type":"a","from":1,"to":2,"into":[]})"),
            std::string("u.json:2: /upcasters/0: \"into\" and \"to\" exclude each other"));
        QCOMPARE(problem(R"({"event_type":"a","from":1,"into":[{"event_type":"b","to":1,"steps":[{"op":"add"}]}]})"),
            std::string("u.json:2: /upcasters/0/into/0/steps/0: \"add\" needs \"path\", a pointer like \"/items/0\""));
    }

    void malformedDocumentsNeverCrash() {
        const std::string good =
            R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"a","from":1,"to":2,"steps":[{"op":"each","path":"/x","steps":[{"op":"add","path":"/y","value":{"$from":"/data/z"}}]}]}]})";
        for (std::size_t at = 0; at < good.size(); ++at) {
            auto cut = good;
            cut.erase(at, 1);
            if (const auto result = Upcasters::parse(cut, "u.json"); !result)
                QVERIFY2(result.error().message.starts_with("u.json:1: "), result.error().message.c_str());
            QVERIFY(!Upcasters::parse(good.substr(0, at), "u.json"));
        }
    }
};

LEFTFOLD_TEST(TstUpcasterReader)
#include "tst_upcaster_reader.moc"
