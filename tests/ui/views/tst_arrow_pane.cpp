// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/version_bench.h"
#include "ui/views/arrow_pane.h"
#include "ui/widgets/choice_box.h"
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstArrowPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<VersionBench>();
        m_pane = std::make_unique<ArrowPane>(m_bench->mapping, m_bench->versions);
        connect(&m_bench->versions, &VersionSession::arrowChanged, m_pane.get(), &ArrowPane::showArrow);
        m_pane->resize(360, 500);
        m_pane->show();
        QVERIFY(m_bench->openAll());
    }
    void cleanup() {
        m_pane.reset();
        m_bench.reset();
    }
    void offersWhatTheOutcomeLeavesRoomFor() {
        QVERIFY(line("member_to")->isVisible() && line("member_as")->isVisible());
        choose(UpcastOutcome::None);
        QVERIFY(!m_pane->findChild<QLineEdit*>(QStringLiteral("member_as")));
        QVERIFY(text().contains(QStringLiteral("\"into\": []")));
        QVERIFY(m_bench->versions.selectedArrow()->toType.empty());
        m_bench->mapping.undo();
        QCOMPARE(text(), QString::fromUtf8(VersionBench::text));
        QTRY_VERIFY(line("member_as") && line("member_as")->isVisible());
        QCOMPARE(outcome()->currentText(), QStringLiteral("one event"));
    }
    void targetsAreAddedEditedAndRemoved() {
        choose(UpcastOutcome::Several);
        QCOMPARE(m_bench->versions.selectedArrow()->list.size(), std::size_t{3}); // the steps stay with the first
        QVERIFY(!remove()->isEnabled());
        m_pane->findChild<QPushButton*>(QStringLiteral("addTarget"))->click();
        QCOMPARE(m_bench->versions.selectedArrow()->target, std::size_t{1});
        target("member_event_type")->setText(QStringLiteral("payment.processed"));
        target("member_to")->setText(QStringLiteral("7"));
        QCOMPARE(m_bench->versions.selectedArrow()->toType, std::string("payment.processed"));
        QCOMPARE(m_bench->versions.selectedArrow()->to, std::int64_t{7});
        QTRY_VERIFY(row(1) && row(1)->text() == QStringLiteral("payment.processed v7"));
        QVERIFY(row(1)->isChecked());
        row(0)->click();
        QCOMPARE(m_bench->versions.selectedArrow()->target, std::size_t{0});
        QCOMPARE(target("member_event_type")->text(), QStringLiteral("order.created"));
        QVERIFY(m_bench->settled());
        QVERIFY2(!m_bench->mapping.problem(), m_bench->mapping.problem() ? m_bench->mapping.problem()->message.c_str() : "");
        QCOMPARE(m_bench->mapping.upcasters()->all()[0].targets.size(), std::size_t{2});
        remove()->click();
        QCOMPARE(m_bench->versions.selectedArrow()->toType, std::string("payment.processed"));
        for (int undo = 0; undo < 5; ++undo)
            m_bench->mapping.undo();
        QCOMPARE(text(), QString::fromUtf8(VersionBench::text));
    }
    void theHeadIsTakenAsItIsTyped() {
        line("member_to")->setText(QStringLiteral("5"));
        QVERIFY(text().contains(QStringLiteral("\"to\": 5")));
        line("member_to")->setText(QStringLiteral("x"));
        QVERIFY(m_pane->hasDraft());
        m_bench->mapping.undo();
        QVERIFY(!m_pane->hasDraft());
    }

private:
    ChoiceBox* outcome() { return m_pane->findChild<ChoiceBox*>(QStringLiteral("arrowOutcome")); }
    void choose(UpcastOutcome wanted) {
        const int index = outcome()->findData(static_cast<int>(wanted));
        outcome()->setCurrentIndex(index);
        Q_EMIT outcome()->activated(index);
    }
    QLineEdit* line(const char* name) { return m_pane->findChild<QLineEdit*>(QLatin1String(name)); }
    QLineEdit* target(const char* name) {
        return m_pane->findChild<QWidget*>(QStringLiteral("targetForm"))->findChild<QLineEdit*>(QLatin1String(name));
    }
    QToolButton* remove() { return m_pane->findChild<QToolButton*>(QStringLiteral("removeTarget")); }
    QPushButton* row(int at) {
        QPushButton* found = nullptr;
        for (auto* each : m_pane->findChildren<QPushButton*>(QStringLiteral("target%1").arg(at)))
            found = each->isHidden() ? found : each;
        return found;
    }
    QString text() { return QString::fromStdString(m_bench->mapping.document().text()); }

    std::unique_ptr<VersionBench> m_bench;
    std::unique_ptr<ArrowPane> m_pane;
};

LEFTFOLD_TEST(TstArrowPane)
#include "tst_arrow_pane.moc"
