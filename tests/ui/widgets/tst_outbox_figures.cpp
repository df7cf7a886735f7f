// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_messages.h"
#include "ui/widgets/figure_chart.h"
#include "ui/widgets/outbox_figures.h"
#include "ui/widgets/theme.h"
#include <QLabel>

using namespace leftfold;
using namespace leftfold::ui;

class TstOutboxFigures : public QObject {
    Q_OBJECT

    static MessageFigures figures() {
        MessageMeter meter(*parseInstant("2026-03-01T10:00:00Z"));
        for (int n = 0; n < 400; ++n)
            meter.add(sampleMessage(n));
        return std::move(meter).finish();
    }

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void showsThreeCharts() {
        OutboxFigures shown;
        shown.resize(1000, 120);
        shown.show(figures());
        QCOMPARE(shown.findChildren<FigureChart*>().size(), 3);
        QVERIFY(shown.findChild<QLabel*>(QStringLiteral("flowPeak"))->text().startsWith(QStringLiteral("up to ")));
    }
    void withoutTimesTheyTellSo() {
        MessageMeter meter(Instant{});
        OutboxMessage message;
        message.state = MessageState::Pending;
        meter.add(message);
        OutboxFigures shown;
        shown.resize(1000, 120);
        shown.show(std::move(meter).finish());
        const auto charts = shown.findChildren<FigureChart*>();
        QCOMPARE(charts[0]->accessibleDescription(), QStringLiteral("The store keeps no times of its messages."));
        QVERIFY(charts[1]->accessibleDescription().startsWith(QStringLiteral("1 waiting")));
        QVERIFY(charts[2]->accessibleDescription().isEmpty());
        shown.show(figures());
        QVERIFY(charts[0]->accessibleDescription().isEmpty() && charts[1]->accessibleDescription().isEmpty());
    }
    void aNarrowOneHasTwo() {
        OutboxFigures shown;
        shown.setVisible(true);
        const auto visible = [&shown] {
            int count = 0;
            for (const FigureChart* chart : shown.findChildren<FigureChart*>())
                count += chart->isVisible() ? 1 : 0;
            return count;
        };
        shown.resize(1000, 120);
        QCOMPARE(visible(), 3);
        shown.resize(600, 120);
        QCOMPARE(visible(), 2);
    }
    void followsTheTheme() {
        OutboxFigures shown;
        shown.resize(1000, 120);
        shown.show(figures());
        const QImage light = shown.grab().toImage();
        Theme::instance().setAppearance(Appearance::Dark);
        QVERIFY(shown.grab().toImage() != light);
        Theme::instance().setAppearance(Appearance::Light);
    }
};

LEFTFOLD_TEST(TstOutboxFigures)
#include "tst_outbox_figures.moc"
