// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/session/version_bench.h"
#include "ui/models/step_form.h"
#include "ui/views/steps_pane.h"
#include "ui/widgets/json_editor.h"
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>

using namespace leftfold;
using namespace leftfold::ui;

class TstStepsPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<VersionBench>();
        m_pane = std::make_unique<StepsPane>(m_bench->mapping, m_bench->versions);
        m_pane->resize(380, 700);
        m_pane->show();
        QVERIFY(m_bench->openAll());
    }
    void cleanup() {
        m_pane.reset();
        m_bench.reset();
    }
    void showsTheStepsOfTheArrow() {
        QCOMPARE(list()->model()->rowCount(), 3);
        QVERIFY(says(QStringLiteral("Steps v1 → v2")));
        QVERIFY(says(QStringLiteral("20 events at v1")));
        QCOMPARE(line(QStringLiteral("member_event_type"))->text(), QStringLiteral("order.created"));
    }
    void theFormChangesTheDocumentAndTheText() {
        select(0);
        line(QStringLiteral("member_path"))->setText(QStringLiteral("/client"));
        QVERIFY(documentText().contains(QStringLiteral("/client")));
        QVERIFY(text()->toPlainText().contains(QStringLiteral("/client")));
        line(QStringLiteral("member_path"))->setText(QStringLiteral("/client_id"));
        m_bench->mapping.undo(); // typing in one member is one edit
        QCOMPARE(line(QStringLiteral("member_path"))->text(), QStringLiteral("/customer_id"));
    }
    void theTextChangesTheForm() {
        select(2);
        QString changed = text()->toPlainText();
        changed.replace(QStringLiteral("EUR"), QStringLiteral("CHF"));
        Q_EMIT text()->edited(changed);
        QCOMPARE(line(QStringLiteral("member_value"))->text(), QStringLiteral("\"CHF\""));
        QVERIFY(documentText().contains(QStringLiteral("CHF")));
    }
    void textThatIsNoJsonChangesNothing() {
        const QString before = documentText();
        Q_EMIT text()->edited(QStringLiteral("{ oops"));
        QCOMPARE(documentText(), before);
        QVERIFY(says(QStringLiteral("not taken yet")));
        QVERIFY(!m_bench->mapping.undoName());
    }
    void aHalfTypedTextStaysWhileItsUpcasterDoes() {
        Q_EMIT text()->edited(QStringLiteral("{ oops"));
        text()->showText(QStringLiteral("{ oops"));
        QVERIFY(m_pane->hasDraft());
        select(1);
        QCOMPARE(text()->toPlainText(), QStringLiteral("{ oops"));
        m_bench->mapping.edit("drop", &VersionBench::dropFirstStep); // another hand
        QVERIFY(!m_pane->hasDraft());
        QVERIFY(text()->toPlainText().contains(QStringLiteral("order.created")));
    }
    /// The text is of the upcaster that it was made of, also while the keys go there.
    void anOldTextOverwritesNothing() {
        const QString old = text()->toPlainText();
        m_bench->mapping.edit("drop", &VersionBench::dropFirstStep);
        const QString before = documentText();
        QVERIFY(text()->toPlainText() != old);
        m_bench->versions.selectType("payment.refunded");
        m_bench->mapping.edit("add", [](const MappingDocument& document) {
            return document.inserted(
                *JsonPointer::parse("/upcasters"), 1, *parseJson(R"({"event_type": "payment.refunded", "from": 1, "to": 2})"));
        });
        QVERIFY(text()->toPlainText().contains(QStringLiteral("payment.refunded")));
        text()->setFocus();
        text()->insertPlainText(QStringLiteral(" "));
        m_pane->flush();
        QVERIFY(documentText().contains(QStringLiteral("order.created")));
        QCOMPARE(documentText().count(QStringLiteral("payment.refunded")), 1);
    }
    void typingATypeKeepsTheArrow() {
        line(QStringLiteral("member_event_type"))->setText(QStringLiteral("order.create"));
        QVERIFY(m_bench->versions.selectedArrow());
        QCOMPARE(m_bench->versions.type(), std::string("order.create"));
        QVERIFY(line(QStringLiteral("member_event_type")));
    }
    void whatCanNotRunIsSaidInPlace() {
        QString changed = text()->toPlainText();
        changed.replace(QStringLiteral("\"default\""), QStringLiteral("\"defualt\""));
        Q_EMIT text()->edited(changed);
        QTRY_VERIFY(m_pane->findChild<QLabel*>(QStringLiteral("mappingProblem"))->isVisible());
        QVERIFY(says(QStringLiteral("shop.upcasters.json:")));
        m_bench->mapping.undo();
        QTRY_VERIFY(!m_pane->findChild<QLabel*>(QStringLiteral("mappingProblem"))->isVisible());
    }
    void stepsAreAddedBehindTheSelectedOne() {
        select(0);
        QMenu menu;
        m_pane->fillStepMenu(menu, "/kept");
        for (QAction* action : menu.actions())
            if (action->text().startsWith(QStringLiteral("remove")))
                action->trigger();
        QCOMPARE(list()->model()->rowCount(), 4);
        QCOMPARE(list()->currentIndex().row(), 1);
        QVERIFY(list()->currentIndex().data().toString().contains(QStringLiteral("/kept")));
        QVERIFY(m_bench->settled());
        QVERIFY(!m_bench->mapping.problem());
    }
    void aNewStepDoesNothingUntilItIsComplete() {
        const auto before = m_bench->mapping.upcasters()->all()[0].targets[0].steps.size();
        QMenu menu;
        m_pane->fillStepMenu(menu, {});
        menu.actions().front()->trigger(); // move
        const QModelIndex row = list()->currentIndex();
        QVERIFY(row.data(MappingStepModel::OffRole).toBool());
        QVERIFY(row.data(MappingStepModel::TextRole).toString().contains(QStringLiteral("not complete")));
        QVERIFY(m_bench->settled());
        QVERIFY(!m_bench->mapping.problem());
        QCOMPARE(m_bench->mapping.upcasters()->all()[0].targets[0].steps.size(), before + 1);
        QCOMPARE(nameOf(m_bench->mapping.upcasters()->all()[0].targets[0].steps.back()), std::string_view("move"));
        line(QStringLiteral("member_from"))->setText(QStringLiteral("/kept"));
        Q_EMIT line(QStringLiteral("member_from"))->editingFinished();
        QVERIFY(list()->currentIndex().data(MappingStepModel::OffRole).toBool());
        line(QStringLiteral("member_path"))->setText(QStringLiteral("/held"));
        QVERIFY(list()->currentIndex().data(MappingStepModel::OffRole).toBool()); // while it is being typed
        Q_EMIT line(QStringLiteral("member_path"))->editingFinished();
        QVERIFY2(!list()->currentIndex().data(MappingStepModel::OffRole).toBool(), qPrintable(documentText()));
        QCOMPARE(list()->currentIndex().data(MappingStepModel::TextRole).toString(), QStringLiteral("/kept → /held"));
    }
    void aNewStepBeginsAtTheFieldThatIsChosen() {
        m_pane->setChosenField([] { return std::string("/kept"); });
        QMenu menu;
        m_pane->fillStepMenu(menu, {});
        for (QAction* action : menu.actions())
            if (action->text().startsWith(QStringLiteral("remove")))
                action->trigger();
        QCOMPARE(line(QStringLiteral("member_path"))->text(), QStringLiteral("/kept"));
        QVERIFY(list()->currentIndex().data(MappingStepModel::OffRole).toBool());
        Q_EMIT line(QStringLiteral("member_path"))->editingFinished();
        QVERIFY(!list()->currentIndex().data(MappingStepModel::OffRole).toBool());
    }
    void whatIsHalfTypedIsKeptAndMarked() {
        select(2);
        auto* value = line(QStringLiteral("member_value"));
        value->setText(QStringLiteral("\"CH"));
        QVERIFY(m_pane->hasDraft());
        select(0);
        QVERIFY(list()->model()->index(2, 0).data(MappingStepModel::DraftRole).toBool());
        QVERIFY(!list()->model()->index(0, 0).data(MappingStepModel::DraftRole).toBool());
        m_bench->mapping.edit(
            "drop", [](const MappingDocument& document) { return document.removed(*JsonPointer::parse("/upcasters/0/steps/0")); });
        select(1); // where it is by now
        QCOMPARE(line(QStringLiteral("member_value"))->text(), QStringLiteral("\"CH"));
        QVERIFY(says(QStringLiteral("no JSON")));
        line(QStringLiteral("member_value"))->setText(QStringLiteral("\"CHF\""));
        QVERIFY(!m_pane->hasDraft());
        QVERIFY(documentText().contains(QStringLiteral("CHF")));
    }
    void aTextThatIsHalfTypedComesBack() {
        m_bench->mapping.edit("add", [](const MappingDocument& document) {
            return document.inserted(
                *JsonPointer::parse("/upcasters"), 1, *parseJson(R"({"event_type": "note.taken", "from": 1, "to": 2})"));
        });
        text()->showText(QStringLiteral("{ oops"));
        Q_EMIT text()->edited(QStringLiteral("{ oops"));
        m_bench->versions.selectType("note.taken");
        QVERIFY(text()->toPlainText().contains(QStringLiteral("note.taken")));
        QVERIFY(m_pane->hasDraft());
        m_bench->versions.selectType("order.created");
        QCOMPARE(text()->toPlainText(), QStringLiteral("{ oops"));
    }
    void keysMoveRemoveAndSwitch() {
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        QApplication::setActiveWindow(m_pane.get());
        list()->setFocus();
        select(0);
        QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(rows(), QStringLiteral("convert move default"));
        QCOMPARE(list()->currentIndex().row(), 1);
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier); // the first one stays
        QCOMPARE(rows(), QStringLiteral("move convert default"));
        QTest::keyClick(list(), Qt::Key_Space);
        QVERIFY(documentText().contains(QStringLiteral("\"off\": true")));
        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(rows(), QStringLiteral("convert default"));
        for (int undo = 0; undo < 4; ++undo)
            m_bench->mapping.undo();
        QVERIFY(m_bench->mapping.isSaved());
        QCOMPARE(documentText(), QString::fromUtf8(VersionBench::text));
    }
    void draggingMoves() {
        select(0);
        auto* model = qobject_cast<MappingStepModel*>(list()->model());
        Q_EMIT model->moveAsked(0, 3);
        QCOMPARE(rows(), QStringLiteral("convert default move"));
        QCOMPARE(list()->currentIndex().row(), 2);
    }
    void withoutAnArrowItSaysSo() {
        m_bench->versions.selectType("note.taken");
        QVERIFY(says(QStringLiteral("No upcaster is for these events")));
        QVERIFY(!text()->isVisible());
    }

private:
    QListView* list() { return m_pane->findChild<QListView*>(QStringLiteral("mappingSteps")); }
    QLineEdit* line(const QString& name) {
        auto* found = m_pane->findChild<QWidget*>(QStringLiteral("stepForm"))->findChild<QLineEdit*>(name);
        return found ? found : m_pane->findChild<QWidget*>(QStringLiteral("arrowForm"))->findChild<QLineEdit*>(name);
    }
    JsonEditor* text() { return m_pane->findChild<JsonEditor*>(QStringLiteral("mappingText")); }
    QString documentText() { return QString::fromStdString(m_bench->mapping.document().text()); }
    void select(int row) { list()->setCurrentIndex(list()->model()->index(row, 0)); }
    QString rows() {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all << list()->model()->index(row, 0).data(MappingStepModel::OperationRole).toString();
        return all.join(u' ');
    }
    bool says(const QString& words) {
        for (const auto* label : m_pane->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

    std::unique_ptr<VersionBench> m_bench;
    std::unique_ptr<StepsPane> m_pane;
};

LEFTFOLD_TEST(TstStepsPane)
#include "tst_steps_pane.moc"
