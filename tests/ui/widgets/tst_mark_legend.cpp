// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/mark_legend.h"
#include "ui/widgets/theme.h"

using namespace leftfold::ui;

class TstMarkLegend : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_marks = StepMarks();
        m_marks.set(MarkKind::Snapshot, {{3, {}}, {9, {}}});
        m_marks.set(MarkKind::Failure, {{5, {}}});
    }
    void tellsWhatThereIs() {
        MarkLegend legend;
        legend.show({});
        QVERIFY(legend.isEmpty());
        legend.show(m_marks);
        QVERIFY(!legend.isEmpty());
        QCOMPARE(legend.accessibleName(), QStringLiteral("1 failed, 2 snapshots"));
    }
    void numbersNeedLessRoom() {
        MarkLegend legend;
        legend.show(m_marks);
        QVERIFY(legend.narrowWidth() < legend.sizeHint().width());
        legend.resize(legend.sizeHint());
        const QImage wide = legend.grab().toImage();
        legend.resize(legend.narrowWidth(), legend.sizeHint().height());
        QVERIFY(wide.size() != legend.grab().toImage().size());
    }
    void aClickLeadsToTheNext() {
        MarkLegend legend;
        legend.show(m_marks);
        legend.resize(legend.sizeHint());
        std::vector<MarkKind> asked;
        connect(&legend, &MarkLegend::nextAsked, &legend, [&asked](MarkKind kind) { asked.push_back(kind); });
        QTest::mouseClick(&legend, Qt::LeftButton, {}, QPoint(4, legend.height() / 2));
        QTest::mouseClick(&legend, Qt::LeftButton, {}, QPoint(legend.width() - 4, legend.height() / 2));
        QVERIFY(asked == (std::vector<MarkKind>{MarkKind::Failure, MarkKind::Snapshot}));
    }

private:
    StepMarks m_marks;
};

LEFTFOLD_TEST(TstMarkLegend)
#include "tst_mark_legend.moc"
