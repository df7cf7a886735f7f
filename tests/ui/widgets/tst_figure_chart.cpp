// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/figure_chart.h"
#include "ui/widgets/theme.h"
#include <QChart>

using namespace leftfold::ui;

class TstFigureChart : public QObject {
    Q_OBJECT

    static QImage picture(FigureChart& chart) {
        chart.resize(300, 100);
        return chart.grab().toImage();
    }

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void drawsWhatItIsGiven() {
        FigureChart chart(QStringLiteral("Flow"));
        const QImage nothing = picture(chart);
        chart.show(FlowFigure{{3, 0, 8}, {2, 1, 8}});
        const QImage flow = picture(chart);
        QVERIFY(flow != nothing);
        QCOMPARE(chart.chart()->series().size(), 2);
        chart.show(BarFigure{{QStringLiteral("a"), QStringLiteral("b")}, {5, 0}});
        QVERIFY(picture(chart) != flow);
        QCOMPARE(chart.chart()->series().size(), 1); // the first ones are gone
        QCOMPARE(chart.chart()->axes().size(), 2);
    }
    void tellsWhyThereIsNothing() {
        FigureChart chart(QStringLiteral("Flow"));
        chart.show(FlowFigure{});
        const QImage nothing = picture(chart);
        chart.tell(QStringLiteral("No times are kept."));
        QVERIFY(picture(chart) != nothing);
        QCOMPARE(chart.accessibleDescription(), QStringLiteral("No times are kept."));
        chart.show(FlowFigure{});
        QCOMPARE(picture(chart), nothing);
    }
    void emptyFiguresAreNoTrouble() {
        FigureChart chart(QStringLiteral("Nothing"));
        chart.show(FlowFigure{});
        QVERIFY(!picture(chart).isNull());
        chart.show(BarFigure{});
        QVERIFY(!picture(chart).isNull());
    }
    void keepsTheProgramsGround() {
        FigureChart chart(QStringLiteral("Flow"));
        QVERIFY(!chart.chart()->isBackgroundVisible());
        QCOMPARE(chart.frameShape(), QFrame::NoFrame);
        QCOMPARE(chart.accessibleName(), QStringLiteral("Flow"));
    }
};

LEFTFOLD_TEST(TstFigureChart)
#include "tst_figure_chart.moc"
