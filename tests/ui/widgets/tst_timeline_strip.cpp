// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeline_strip.h"
#include "ui/widgets/type_colors.h"

using namespace leftfold::ui;
using leftfold::ui::test::count;

class TstTimelineStrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_strip = std::make_unique<TimelineStrip>();
        m_strip->resize(624, m_strip->sizeHint().height());
        m_strip->setSteps(std::vector<TimelineStep>(60));
        m_strip->setEnds(QStringLiteral("v1"), QStringLiteral("v60"));
        m_strip->setMarks({{30, QStringLiteral("snapshot v30")}});
    }
    void aClickMovesTheHead() {
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, QPoint(static_cast<int>(m_strip->xOf(20)), 20));
        QCOMPARE(m_strip->value(), 20);
    }
    void draggingScrubs() {
        QSignalSpy moved(m_strip.get(), &QAbstractSlider::valueChanged);
        QTest::mousePress(m_strip.get(), Qt::LeftButton, {}, QPoint(20, 20));
        for (const int step : {10, 11, 40})
            QTest::mouseMove(m_strip.get(), QPoint(static_cast<int>(m_strip->xOf(step)), 20));
        QTest::mouseRelease(m_strip.get(), Qt::LeftButton, {}, QPoint(5000, 20));
        QVERIFY(moved.count() >= 3);
        QCOMPARE(m_strip->value(), 40);
    }
    void placesAndStepsAreEachOther() {
        for (const int step : {0, 1, 30, 60})
            QCOMPARE(m_strip->stepAt(m_strip->xOf(step)), step);
        QCOMPARE(m_strip->stepAt(-100), 0);
        QCOMPARE(m_strip->stepAt(10'000), 60);
    }
    void whatIsAheadIsFainter() {
        m_strip->setValue(60);
        const int all = count(m_strip->grab().toImage(), typeColorAt(0, tokens().dark));
        m_strip->setValue(15);
        const int some = count(m_strip->grab().toImage(), typeColorAt(0, tokens().dark));
        QVERIFY(all > 0);
        QVERIFY(some > all / 8 && some < all / 2);
    }
    void anEmptyHistoryIsDrawnToo() {
        m_strip->setSteps({});
        QCOMPARE(m_strip->maximum(), 0);
        QVERIFY(!m_strip->grab().isNull());
    }

private:
    std::unique_ptr<TimelineStrip> m_strip;
};

LEFTFOLD_TEST(TstTimelineStrip)
#include "tst_timeline_strip.moc"
