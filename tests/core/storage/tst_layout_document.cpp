// SPDX-License-Identifier: Apache-2.0
#include "core/storage/layout_document.h"
#include "tests/runner.h"

using namespace leftfold;

class TstLayoutDocument : public QObject {
    Q_OBJECT

    static std::string document(const std::string& section) {
        return R"({"leftfold":"layout/1","name":"mine","engines":["sqlite"],"events":)" + section + "}";
    }

private Q_SLOTS:
    void readsEveryForm() {
        const auto layout =
            readLayout(document(R"({"tables":{"e":{"columns":["a","b"],"optional":["c"]},"s":{"columns":["x"],"only":true}},"from":"e",
            "joins":[{"table":"s","kind":"first","order":"id","on":[["s.x",{"column":"e.m","at":["k"],"integer":true}]]}],
            "where":[{"column":"e.a","at_least":3}],"order":["e.a"],"stream":{"column":"e.a","separator":"-"},
            "fields":{"payload":"e.b","type":{"first":["e.c",{"column":"e.b","tag":true},{"constant":"t"}],"after":":"}},"metadata_members":["m"],"times":{"zone":"+02:00","unit":"ticks"}})"),
                "mine.layout.json");
        QVERIFY2(layout, layout ? "" : layout.error().message.c_str());
        const auto& section = layout->sections.at(LayoutRole::Events);
        QCOMPARE(section.joins[0].kind, JoinKind::First);
        QVERIFY(section.joins[0].on[0].second.integer);
        QCOMPARE(section.where[0].comparison, Comparison::AtLeast);
        QCOMPARE(section.where[0].value, std::string("3"));
        QVERIFY(section.tables.at("s").only && !section.tables.at("e").only);
        QCOMPARE(section.field("type").first.size(), std::size_t{3});
        QVERIFY(section.field("type").first[1].tag);
        QCOMPARE(section.field("type").after, std::string(":"));
        QCOMPARE(section.stream->separators, std::vector<std::string>{"-"});
        QVERIFY(!section.field("version").exists());
        QCOMPARE(section.times.unit, TimeSpelling::Unit::Ticks);
        QCOMPARE(section.times.zone->instantOf(Instant()), Instant(std::chrono::hours(-2)));
    }

    void timesOfTheWholeStore() {
        const std::string section = R"({"tables":{"e":{"columns":["a"]}},"from":"e","fields":{"payload":"e.a"})";
        const auto layout =
            readLayout(R"({"leftfold":"layout/1","name":"x","engines":["sqlite"],"times":{"zone":"+02:00","unit":"ticks"},"events":)"
                    + section + R"(},"outbox":)" + section + R"(,"times":{"zone":"UTC"}}})",
                "mine.layout.json");
        QVERIFY2(layout, layout ? "" : layout.error().message.c_str());
        QCOMPARE(layout->sections.at(LayoutRole::Events).times.zone->name(), std::string("+02:00"));
        QCOMPARE(layout->sections.at(LayoutRole::Outbox).times.zone->name(), std::string("UTC"));
        QCOMPARE(layout->sections.at(LayoutRole::Outbox).times.unit, TimeSpelling::Unit::Ticks);
    }

    void readsWhatMessagesNeed() {
        const auto layout = readLayout(
            R"({"leftfold":"layout/1","name":"mine","engines":["sqlite"],"inbox":{"tables":{"i":{"columns":["a"],"any_spelling":true}},"from":"i",
            "fields":{"type":{"column":"i.a","at":["x","0"],"inside":["y"]}},"unfold":[["Body"],["args","0"]],"several_per_event":true,
            "envelope_mark":["stamps"],"states":{"handled":[{"any":[{"column":"i.a","null":true},{"column":"i.a","equals":"X"}]}],
            "dead":[{"reached":[["i.a","g.b"]],"by_every":"g"}]}}})",
            "mine.layout.json");
        QVERIFY2(layout, layout ? "" : layout.error().message.c_str());
        const auto& section = layout->sections.at(LayoutRole::Inbox);
        QVERIFY(section.tables.at("i").anySpelling && section.severalPerEvent);
        QCOMPARE(section.field("type").inside, (std::vector<std::string>{"y"}));
        QCOMPARE(section.unfold.size(), std::size_t{2});
        QCOMPARE(section.envelopeMark.size(), std::size_t{1});
        QCOMPARE(section.states.at("handled")[0].any[1].value, std::string("X"));
        QCOMPARE(section.states.at("dead")[0].byEvery, std::string("g"));
    }

    void mistakesAreNamed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("no json") << QByteArray("{\n\"leftfold\": x}") << QByteArray("mine.layout.json:2");
        QTest::newRow("other document") << QByteArray(R"({"leftfold":"reducer/1","name":"x","engines":["sqlite"]})")
                                        << QByteArray("/leftfold");
        QTest::newRow("unknown member") << QByteArray::fromStdString(
            document(R"({"tables":{"e":{"columns":["a"]}},"from":"e","fields":{"payload":"e.a"},"colour":1})"))
                                        << QByteArray("/events");
        QTest::newRow("unknown role") << QByteArray::fromStdString(
            document(R"({"tables":{"e":{"columns":["a"]}},"from":"e","fields":{"price":"e.a"}})"))
                                      << QByteArray("/events/fields");
        QTest::newRow("unknown alias") << QByteArray::fromStdString(
            document(R"({"tables":{"e":{"columns":["a"]}},"from":"e","fields":{"payload":"x.a"}})"))
                                       << QByteArray("alias \"x\"");
        QTest::newRow("no zone") << QByteArray::fromStdString(
            document(R"({"tables":{"e":{"columns":["a"]}},"from":"e","fields":{"payload":"e.a"},"times":{"zone":"Mars"}})"))
                                 << QByteArray("/events/times/zone: \"Mars\" is no time zone");
        QTest::newRow("no unit") << QByteArray::fromStdString(
            document(R"({"tables":{"e":{"columns":["a"]}},"from":"e","fields":{"payload":"e.a"},"times":{"unit":"days"}})"))
                                 << QByteArray("/events/times/unit");
        QTest::newRow("from nowhere") << QByteArray::fromStdString(
            document(R"({"tables":{"e":{"columns":["a"]}},"from":"f","fields":{"payload":"e.a"}})"))
                                      << QByteArray("alias \"f\"");
    }
    void mistakesAreNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, part);
        const auto layout = readLayout(text.toStdString(), "mine.layout.json");
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(QByteArray::fromStdString(layout.error().message).contains(part), layout.error().message.c_str());
    }
};

LEFTFOLD_TEST(TstLayoutDocument)
#include "tst_layout_document.moc"
