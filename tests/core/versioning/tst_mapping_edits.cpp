// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/mapping_edits.h"
#include "tests/runner.h"

using namespace leftfold;

/// One arrow with the rows a, each (b, c), d.
class TstMappingEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        const auto document = MappingDocument::parse(R"({"leftfold": "upcasters/1", "upcasters": [
            {"event_type": "x", "from": 1, "to": 2, "steps": [
                {"op": "remove", "path": "/a"},
                {"op": "each", "path": "/items", "steps": [{"op": "remove", "path": "/b"}, {"op": "remove", "path": "/c"}]},
                {"op": "remove", "path": "/d"}]}]})",
            "t.upcasters.json");
        QVERIFY(document);
        m_document = *document;
        m_arrow = arrowsIn(m_document.root()).front();
        QCOMPARE(m_arrow.list.size(), std::size_t{5});
    }
    void aStepKnowsItsListAndPlace() {
        QCOMPARE(placeOf(m_arrow.list[0]).index, std::size_t{0});
        QCOMPARE(placeOf(m_arrow.list[3]).list.toString(), std::string("/upcasters/0/steps/1/steps"));
        QCOMPARE(placeOf(m_arrow.list[3]).index, std::size_t{1});
        QCOMPARE(placeOf(m_arrow.list[4]).index, std::size_t{2});
    }
    void aNewStepGoesBehindTheRowOnItsLevel() {
        QCOMPARE(text(placeBehind(m_arrow, 0)), QStringLiteral("/upcasters/0/steps 1"));
        QCOMPARE(text(placeBehind(m_arrow, 2)), QStringLiteral("/upcasters/0/steps/1/steps 1"));
        QCOMPARE(text(placeBehind(m_arrow, {})), QStringLiteral("/upcasters/0/steps 3"));
        QCOMPARE(text(placeBehind(m_arrow, 99)), QStringLiteral("/upcasters/0/steps 3"));
    }
    void rowsMoveWithinTheirList_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("before");
        QTest::addColumn<QString>("place");
        QTest::newRow("to the front") << 4 << 0 << "/upcasters/0/steps 0";
        QTest::newRow("before the each") << 4 << 1 << "/upcasters/0/steps 1";
        QTest::newRow("behind all") << 0 << 5 << "/upcasters/0/steps 2";
        QTest::newRow("between each and the last") << 0 << 4 << "/upcasters/0/steps 1";
        QTest::newRow("into the each: behind its first") << 0 << 3 << "/upcasters/0/steps 1"; // behind the each itself
        QTest::newRow("within the each") << 3 << 2 << "/upcasters/0/steps/1/steps 0";
        QTest::newRow("behind the last of the each") << 2 << 4 << "/upcasters/0/steps/1/steps 1";
        QTest::newRow("out of the each") << 2 << 0 << "";
        QTest::newRow("out of the each, behind all") << 2 << 5 << "";
        QTest::newRow("where it is") << 1 << 1 << "";
        QTest::newRow("behind itself") << 0 << 1 << "";
        QTest::newRow("no such row") << 9 << 0 << "";
    }
    void rowsMoveWithinTheirList() {
        QFETCH(int, row);
        QFETCH(int, before);
        QFETCH(QString, place);
        const auto found = placeBefore(m_arrow, static_cast<std::size_t>(row), static_cast<std::size_t>(before));
        QCOMPARE(found ? text(*found) : QString(), place);
    }
    void rowsAndStepsFindEachOther() {
        QCOMPARE(*rowOfStep(m_arrow, 2), std::size_t{4});
        QVERIFY(!rowOfStep(m_arrow, 3));
        QCOMPARE(stepOfRow(m_arrow, 3), std::size_t{1});
        QCOMPARE(stepOfRow(m_arrow, 4), std::size_t{2});
    }
    void aNewUpcasterRuns() {
        const auto list = JsonPointer::parse("/upcasters");
        const auto next = m_document.inserted(*list, 1, newUpcaster("y", 1, 2));
        QVERIFY(next);
        QVERIFY(next->compile("t.upcasters.json"));
        QCOMPARE(arrowsIn(next->root()).back().toType, std::string("y"));
    }

private:
    static QString text(const StepPlace& place) {
        return QString::fromStdString(place.list.toString() + ' ' + std::to_string(place.index));
    }

    MappingDocument m_document;
    MappingArrow m_arrow;
};

LEFTFOLD_TEST(TstMappingEdits)
#include "tst_mapping_edits.moc"
