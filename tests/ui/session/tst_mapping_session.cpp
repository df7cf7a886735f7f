// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/version_bench.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstMappingSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<VersionBench>(); }
    void cleanup() { m_bench.reset(); }
    void beginsEmptyAndSaved() {
        QVERIFY(mapping().isSaved());
        QVERIFY(!mapping().hasFile());
        QVERIFY(mapping().arrows().empty());
        QVERIFY(mapping().upcasters()->empty());
    }
    void opensAFile() {
        QVERIFY(m_bench->openMapping(m_bench->write()));
        QCOMPARE(mapping().title(), std::string("shop.upcasters.json"));
        QCOMPARE(mapping().arrows().size(), std::size_t{1});
        QCOMPARE(mapping().upcasters()->all().size(), std::size_t{1});
        QVERIFY(!mapping().problem());
    }
    void opensWhatShipsWithoutAFile() {
        QVERIFY(m_bench->openMapping("order"));
        QVERIFY(!mapping().hasFile());
        QCOMPARE(mapping().title(), std::string("order.upcasters.json"));
        QVERIFY(!mapping().arrows().empty());
    }
    void whatCanNotBeOpenedLeavesWhatIs_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no file") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{ oops");
        QTest::newRow("no object") << QByteArray("[1]");
    }
    void whatCanNotBeOpenedLeavesWhatIs() {
        QFETCH(QByteArray, content);
        QVERIFY(m_bench->openMapping(m_bench->write()));
        QVERIFY(mapping().edit("drop", &VersionBench::dropFirstStep));
        QSignalSpy failed(&mapping(), &MappingSession::failed);
        mapping().open(
            content.isEmpty() ? m_bench->file("none.upcasters.json") : m_bench->write(content.toStdString(), "bad.upcasters.json"));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(mapping().title(), std::string("shop.upcasters.json"));
        QVERIFY(!mapping().isSaved());
    }
    void everyEditIsCompiledAndTakenBack() {
        QVERIFY(m_bench->openMapping(m_bench->write()));
        QVERIFY(mapping().edit("drop a step", &VersionBench::dropFirstStep));
        QVERIFY(mapping().isCompiling());
        QTRY_COMPARE(mapping().upcasters()->all()[0].targets[0].steps.size(), std::size_t{2});
        QCOMPARE(*mapping().undoName(), std::string("drop a step"));
        mapping().undo();
        QVERIFY(mapping().isSaved());
        QTRY_COMPARE(mapping().upcasters()->all()[0].targets[0].steps.size(), std::size_t{3});
        mapping().redo();
        QTRY_COMPARE(mapping().upcasters()->all()[0].targets[0].steps.size(), std::size_t{2});
    }
    void whatCanNotRunKeepsTheLastThatCould() {
        QVERIFY(m_bench->openMapping(m_bench->write()));
        const auto before = mapping().upcasters();
        QVERIFY(mapping().edit("break it", [](const MappingDocument& document) {
            return document.replaced(*JsonPointer::parse("/upcasters/0/steps/0/op"), Value::string("mvoe"));
        }));
        QTRY_VERIFY(mapping().problem());
        QVERIFY(QString::fromStdString(mapping().problem()->message).contains(QStringLiteral("shop.upcasters.json:")));
        QVERIFY(mapping().upcasters() == before);
        QVERIFY(!mapping().arrows()[0].list[0].readable);
        mapping().undo();
        QTRY_VERIFY(!mapping().isCompiling());
        QVERIFY(!mapping().problem());
    }
    void anImpossibleEditIsTold() {
        QSignalSpy failed(&mapping(), &MappingSession::failed);
        QVERIFY(!mapping().edit("nothing", &VersionBench::dropFirstStep));
        QCOMPARE(failed.count(), 1);
        QVERIFY(!mapping().undoName());
    }
    void savesAndKnowsIt() {
        QVERIFY(m_bench->openMapping(m_bench->write()));
        QVERIFY(mapping().edit("drop", &VersionBench::dropFirstStep));
        QSignalSpy saved(&mapping(), &MappingSession::saved);
        mapping().save();
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(mapping().isSaved());
        QCOMPARE(VersionBench::read(m_bench->file()), mapping().document().text());
        mapping().undo();
        QVERIFY(!mapping().isSaved());
    }
    void whatShipsIsSavedElsewhere() {
        QVERIFY(m_bench->openMapping("order"));
        QSignalSpy saved(&mapping(), &MappingSession::saved);
        mapping().saveAs(m_bench->file("mine.upcasters.json"));
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(mapping().hasFile());
        QCOMPARE(mapping().title(), std::string("mine.upcasters.json"));
        QCOMPARE(mapping().name(), m_bench->file("mine.upcasters.json"));
    }
    void aChangeByAnotherProgramIsTakenWhereNothingIsLost() {
        QVERIFY(m_bench->openMapping(m_bench->write()));
        QSignalSpy compiled(&mapping(), &MappingSession::compiled);
        m_bench->write(R"({"leftfold": "upcasters/1", "upcasters": []})");
        QTRY_VERIFY(mapping().arrows().empty());
        QVERIFY(mapping().isSaved());
        mapping().undo(); // and what was there before can be had again
        QCOMPARE(mapping().arrows().size(), std::size_t{1});
        QVERIFY(!mapping().isSaved());
    }
    void aChangeByAnotherProgramIsToldWhereEditsAreOpen() {
        QVERIFY(m_bench->openMapping(m_bench->write()));
        QVERIFY(mapping().edit("drop", &VersionBench::dropFirstStep));
        QSignalSpy told(&mapping(), &MappingSession::changedOutside);
        QSignalSpy failed(&mapping(), &MappingSession::failed);
        const std::string other = R"({"leftfold": "upcasters/1", "upcasters": []})";
        m_bench->write(other);
        QTRY_VERIFY(told.count() >= 1);
        QCOMPARE(mapping().arrows().size(), std::size_t{1});
        mapping().save();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(failed[0][0].value<Error>().code == ErrorCode::Conflict);
        QCOMPARE(VersionBench::read(m_bench->file()), other);
        QSignalSpy saved(&mapping(), &MappingSession::saved);
        mapping().overwrite();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(VersionBench::read(m_bench->file()), mapping().document().text());
    }
    void aFileThatIsAwayForAWhileIsWatchedAgain() {
        QVERIFY(m_bench->openMapping(m_bench->write()));
        QSignalSpy told(&mapping(), &MappingSession::changedOutside);
        QVERIFY(QFile::remove(QString::fromStdString(m_bench->file())));
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(mapping().arrows().size(), std::size_t{1});
        m_bench->write(R"({"leftfold": "upcasters/1", "upcasters": []})");
        QTRY_VERIFY(mapping().arrows().empty());
        m_bench->write("{ oops");
        QTRY_COMPARE(told.count(), 2);
        m_bench->write();
        QTRY_COMPARE(mapping().arrows().size(), std::size_t{1});
    }
    void whatIsWrittenLateDoesNotNameTheNextMapping() {
        QVERIFY(m_bench->openMapping(m_bench->write()));
        mapping().saveAs(m_bench->file("third.upcasters.json"));
        mapping().startNew();
        QTRY_VERIFY(QFile::exists(QString::fromStdString(m_bench->file("third.upcasters.json"))));
        QTRY_VERIFY(!mapping().isCompiling());
        QVERIFY(!mapping().hasFile());
    }
    void whatIsOpenedLateDoesNotReplaceEdits() {
        QVERIFY(m_bench->openMapping(m_bench->write()));
        QSignalSpy opened(&mapping(), &MappingSession::opened);
        mapping().open("order");
        QVERIFY(mapping().edit("drop", &VersionBench::dropFirstStep));
        QTRY_VERIFY(!mapping().isCompiling());
        QCOMPARE(opened.count(), 0);
        QCOMPARE(mapping().title(), std::string("shop.upcasters.json"));
    }
    void anotherStoreTakesNothingAway() {
        QVERIFY(m_bench->openMapping(m_bench->write()));
        QVERIFY(mapping().edit("drop", &VersionBench::dropFirstStep));
        m_bench->workspace.open({"shop", {}, false}); // while it compiles
        QTRY_VERIFY(!mapping().isCompiling());
        QVERIFY(!mapping().isSaved());
        QCOMPARE(mapping().upcasters()->all()[0].targets[0].steps.size(), std::size_t{2});
    }

private:
    MappingSession& mapping() { return m_bench->mapping; }

    std::unique_ptr<VersionBench> m_bench;
};

LEFTFOLD_TEST(TstMappingSession)
#include "tst_mapping_session.moc"
