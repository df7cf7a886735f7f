// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/layout_bench.h"
#include "ui/views/layout_editor.h"
#include "ui/widgets/json_editor.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstLayoutEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        start({test::streamTable(), LayoutBench::users()});
        m_editor->describe({"hand.db", {}, false});
        QTRY_VERIFY(!m_bench->layout.isLooking() && !m_bench->layout.isTrying() && !m_bench->layout.text().empty());
    }
    void cleanup() {
        m_editor.reset();
        m_bench.reset();
    }

    void formTextAndPreviewShowTheProposal() {
        QVERIFY(m_editor->isVisible());
        QCOMPARE(column("type")->currentText(), QStringLiteral("evtType"));
        QCOMPARE(find<QLabel>("reading.occurred_at")->text(), QStringLiteral("milliseconds since 1970"));
        QVERIFY(text()->toPlainText().contains(QStringLiteral("\"evtType\"")));
        QCOMPARE(find<QTableView>("previewTable")->model()->rowCount(), 12);
        QCOMPARE(find<QLabel>("findingCount")->text(), QStringLiteral("everything fits"));
        QVERIFY(find<QComboBox>("layoutTable")->currentText().startsWith(QStringLiteral("shopLog – ")));
        QVERIFY(find<QPushButton>("layoutSave")->isEnabled());
    }

    void theFormWritesTheText() {
        choose("version", QStringLiteral("body"));
        QVERIFY(text()->toPlainText().contains(QStringLiteral("\"version\": \"e.body\"")));
        QTRY_VERIFY(find<QListWidget>("layoutFindings")->count() > 0);
        QVERIFY(find<QListWidget>("layoutFindings")->item(0)->text().startsWith(QStringLiteral("`body` is no whole number")));
        find<QToolButton>("layoutUndo")->click();
        QCOMPARE(column("version")->currentText(), QStringLiteral("ver"));
        QVERIFY(!text()->toPlainText().contains(QStringLiteral("e.body\",\n      \"occurred_at")));
        QApplication::setActiveWindow(m_editor.get());
        QTest::keyClick(m_editor.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(column("version")->currentText(), QStringLiteral("body"));
    }

    void timesAreChosenInTheForm() {
        auto* zone = find<QLineEdit>("timeZone");
        zone->setText(QStringLiteral("Europe/Berlin"));
        QTest::keyClick(zone, Qt::Key_Return);
        QVERIFY(text()->toPlainText().contains(QStringLiteral("\"zone\": \"Europe/Berlin\"")));
        zone->setText(QStringLiteral("Mars"));
        QTest::keyClick(zone, Qt::Key_Return);
        QTRY_VERIFY(find<QListWidget>("layoutFindings")->count() == 1);
        QVERIFY(find<QListWidget>("layoutFindings")->item(0)->text().contains(QStringLiteral("\"Mars\" is no time zone")));
        find<QToolButton>("layoutUndo")->click();
        QVERIFY(zone->text() != QStringLiteral("Mars"));
    }

    void theTextWritesTheForm() {
        auto other = text()->toPlainText();
        other.replace(QStringLiteral("e.evtType"), QStringLiteral("e.body"));
        text()->setPlainText(other);
        text()->flush();
        QCOMPARE(column("type")->currentText(), QStringLiteral("body"));
        text()->setPlainText(QStringLiteral("{"));
        text()->flush();
        QVERIFY(!find<QWidget>("roleForm")->isEnabled());
        QTRY_VERIFY(find<QListWidget>("layoutFindings")->count() == 1);
        text()->setFocus();
        QTest::keyClick(text(), Qt::Key_Z, Qt::ControlModifier); // undo is that of the document
        QVERIFY(find<QWidget>("roleForm")->isEnabled());
        QCOMPARE(m_bench->layout.text(), text()->toPlainText().toStdString());
    }

    void aFindingLeadsToItsRole() {
        choose("version", QStringLiteral("body"));
        auto* findings = find<QListWidget>("layoutFindings");
        QTRY_VERIFY(findings->count() > 0);
        QApplication::setActiveWindow(m_editor.get());
        Q_EMIT findings->itemActivated(findings->item(0));
        QTRY_COMPARE(m_editor->focusWidget(), static_cast<QWidget*>(column("version")));
    }

    void openingSavesFirst() {
        m_bench->layout.saveAs(m_bench->file());
        QTRY_VERIFY(m_bench->layout.isSaved());
        choose("version", QStringLiteral("–"));
        QSignalSpy asked(m_editor.get(), &LayoutEditor::openAsked);
        find<QPushButton>("layoutOpen")->click();
        QVERIFY(asked.wait());
        const auto choice = asked.front().front().value<StoreChoice>();
        QCOMPARE(choice.store, std::string("hand.db"));
        QCOMPARE(choice.layout, m_bench->file());
        QVERIFY(m_bench->layout.isSaved());
    }

    void aStoreWithoutALogSaysSo() {
        start({LayoutBench::users()});
        m_editor->describe({"hand.db", {}, false});
        QTRY_VERIFY(find<QWidget>("layoutNotice")->isVisible());
        auto* tables = find<QComboBox>("layoutTable");
        tables->setCurrentIndex(0);
        Q_EMIT tables->activated(0);
        QTRY_VERIFY(!m_bench->layout.isTrying() && !m_bench->layout.text().empty());
        QVERIFY(!find<QWidget>("layoutNotice")->isVisible());
        QVERIFY(column("type")->findText(QStringLiteral("email")) > 0);
    }

    void closingAnUntouchedProposalLosesNothing() {
        QVERIFY(m_editor->close());
        QVERIFY(!m_editor->isVisible());
    }

private:
    void start(std::vector<test::HandMade> tables) {
        m_editor.reset();
        m_bench = std::make_unique<LayoutBench>(std::move(tables));
        m_editor = std::make_unique<LayoutEditor>(m_bench->layout, nullptr);
    }
    template <typename Widget>
    Widget* find(const char* name) {
        return m_editor->findChild<Widget*>(QLatin1String(name));
    }
    QComboBox* column(const char* role) { return m_editor->findChild<QComboBox*>(QStringLiteral("column.") + QLatin1String(role)); }
    JsonEditor* text() { return find<JsonEditor>("layoutText"); }
    void choose(const char* role, const QString& name) {
        column(role)->setCurrentIndex(column(role)->findText(name));
        Q_EMIT column(role)->activated(column(role)->currentIndex());
    }

    std::unique_ptr<LayoutBench> m_bench;
    std::unique_ptr<LayoutEditor> m_editor;
};

LEFTFOLD_TEST(TstLayoutEditor)
#include "tst_layout_editor.moc"
