// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/printed.h"
#include "tests/ui/models/sample_timeline.h"
#include "ui/models/step_list_model.h"
#include <QAbstractItemModelTester>

using namespace leftfold;
using namespace leftfold::ui;

class TstStepListModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsSteps();
    void asksForCountsOnce();
    void marksFailures();
    void writesCounts();
    void showsWhatAPersonPutThereFirst();

private:
    std::vector<std::pair<std::size_t, std::size_t>> m_asked;
    StepListModel m_model{[this](std::size_t first, std::size_t count) { m_asked.emplace_back(first, count); }};
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

void TstStepListModel::printsSteps() {
    const auto timeline = ui::test::sampleTimeline(3);
    m_model.setTimeline(timeline);
    m_model.setSummaries(1, timeline->summaries(1, 3));
    QCOMPARE(ui::test::printed(m_model),
        QStringList({QStringLiteral("| initial state |"), QStringLiteral("1 | order.created | +2"),
            QStringLiteral("2 | order.item_added | ~1"), QStringLiteral("3 | order.item_added | ~1")}));
    m_model.setTimeline(nullptr);
    QCOMPARE(m_model.rowCount(), 0);
}

void TstStepListModel::asksForCountsOnce() {
    m_model.setTimeline(ui::test::sampleTimeline(StepListModel::chunkSteps + 5));
    m_asked.clear();
    const auto changes = [this](int row) { return m_model.index(row, StepListModel::Changes).data().toString(); };
    QCOMPARE(changes(StepListModel::chunkSteps + 1), QString());
    changes(StepListModel::chunkSteps + 2);
    changes(1);
    changes(2);
    std::sort(m_asked.begin(), m_asked.end());
    m_asked.erase(std::unique(m_asked.begin(), m_asked.end()), m_asked.end());
    QVERIFY(m_asked.size() <= 2); // the tester may have asked before
    for (const auto& [first, count] : m_asked)
        QCOMPARE(count, std::size_t(first == 1 ? StepListModel::chunkSteps : 5));
}

void TstStepListModel::marksFailures() {
    m_model.setTimeline(ui::test::sampleTimeline(3, 2));
    const QModelIndex broken = m_model.index(2, StepListModel::Changes);
    QCOMPARE(broken.data().toString(), QStringLiteral("failed"));
    QCOMPARE(broken.data(StepListModel::StatusRole).toInt(), static_cast<int>(StepStatus::Failed));
    QVERIFY(broken.data(Qt::ToolTipRole).toString().contains(QStringLiteral("JSON")));
}

void TstStepListModel::showsWhatAPersonPutThereFirst() {
    m_model.setTimeline(ui::test::sampleTimeline(5));
    const auto mark = [this](int row) { return m_model.index(row, 0).data(StepListModel::MarkRole).toInt(); };
    QCOMPARE(mark(3), -1);
    StepMarks marks;
    marks.set(MarkKind::Snapshot, {{3, QStringLiteral("snapshot v3")}, {4, QStringLiteral("snapshot v4")}});
    marks.set(MarkKind::Breakpoint, {{3, QStringLiteral("breakpoint: order.*")}});
    m_model.setMarks(marks);
    QCOMPARE(mark(3), static_cast<int>(MarkKind::Breakpoint));
    QCOMPARE(mark(4), static_cast<int>(MarkKind::Snapshot));
    QVERIFY(m_model.index(3, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("breakpoint: order.*\nsnapshot v3")));
}

void TstStepListModel::writesCounts() {
    QCOMPARE(changeCountsText(1, 2, 3), QStringLiteral("+1 \u22122 ~3"));
    QCOMPARE(changeCountsText(0, 0, 0), QString());
}

LEFTFOLD_TEST(TstStepListModel)
#include "tst_step_list_model.moc"
