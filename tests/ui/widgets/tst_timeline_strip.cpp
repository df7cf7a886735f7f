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
        m_strip->setTexts({[](int step) { return QStringLiteral("v%1").arg(step); }, {}});
        StepMarks marks;
        marks.set(MarkKind::Snapshot, {{30, QStringLiteral("snapshot v30")}});
        m_strip->setMarks(std::move(marks));
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
    void ctrlAndTheWheelZoomAtThePointer() {
        const int before = m_strip->stepAt(200);
        turn({0, 240}, Qt::ControlModifier, 200);
        QVERIFY(!m_strip->window().isFitted());
        QCOMPARE(m_strip->stepAt(200), before);
        QTest::mouseDClick(m_strip.get(), Qt::LeftButton, {}, QPoint(200, 30));
        QVERIFY(m_strip->window().isFitted());
        turn({0, -240}, {}, 200); // the wheel alone steps
        QCOMPARE(m_strip->value(), 2);
    }
    void keysZoom() {
        m_strip->setValue(30);
        const double x = m_strip->xOf(30);
        QTest::keyClick(m_strip.get(), Qt::Key_Plus);
        QVERIFY(m_strip->window().shown().span < 60);
        QVERIFY(qAbs(m_strip->xOf(30) - x) < 1);
        QTest::keyClick(m_strip.get(), Qt::Key_0);
        QVERIFY(m_strip->window().isFitted());
        QTest::keyClick(m_strip.get(), Qt::Key_Minus);
        QVERIFY(m_strip->window().isFitted());
    }
    void theLineOfLabelsAndTheMiddleButtonPan() {
        m_strip->zoom(4);
        const int labels = m_strip->height() - 16;
        const double before = m_strip->window().shown().first;
        QTest::mousePress(m_strip.get(), Qt::LeftButton, {}, QPoint(400, labels));
        QTest::mouseMove(m_strip.get(), QPoint(300, labels));
        QTest::mouseRelease(m_strip.get(), Qt::LeftButton, {}, QPoint(300, labels));
        QVERIFY(m_strip->window().shown().first > before);
        QCOMPARE(m_strip->value(), 0);
        const double between = m_strip->window().shown().first;
        QTest::mousePress(m_strip.get(), Qt::MiddleButton, {}, QPoint(300, 30));
        QTest::mouseMove(m_strip.get(), QPoint(400, 30));
        QTest::mouseRelease(m_strip.get(), Qt::MiddleButton, {}, QPoint(400, 30));
        QVERIFY(m_strip->window().shown().first < between);
    }
    void theOverviewLeadsThere() {
        m_strip->zoom(4);
        QTest::mouseClick(m_strip.get(), Qt::LeftButton, {}, QPoint(600, m_strip->height() - 5));
        QCOMPARE(m_strip->window().shown().end(), 60.0);
        QCOMPARE(m_strip->value(), 0);
    }
    void theHeadStaysInSight() {
        m_strip->zoom(4); // 0 to 15
        m_strip->setValue(40);
        QVERIFY(m_strip->window().shown().first <= 40 && m_strip->window().shown().end() >= 40);
    }
    void aHundredThousandStepsAreScrubbedWithinAFrame() {
        std::vector<TimelineStep> steps(100'000);
        std::vector<StepMark> all;
        for (int step = 1; step <= 100'000; ++step) {
            steps[static_cast<std::size_t>(step) - 1].color = static_cast<std::uint8_t>(step % 7);
            all.push_back({step, QStringLiteral("hit")});
        }
        m_strip->setSteps(std::move(steps));
        StepMarks marks;
        for (const MarkKind kind : {MarkKind::Upcast, MarkKind::Match, MarkKind::Breakpoint})
            marks.set(kind, all);
        m_strip->setMarks(std::move(marks));
        m_strip->resize(1600, m_strip->height());
        m_strip->grab();
        QElapsedTimer timer;
        timer.start();
        for (int n = 0; n < 20; ++n) {
            m_strip->setValue(n * 4999);
            m_strip->grab();
        }
        QVERIFY2(timer.elapsed() < 20 * 16 * 4, "four frames each, in a debug build on a busy machine");
    }
    void wordsHideNoMarkAndAreSaidOnce() {
        const auto atStep = [this](int step, int width) {
            const int x = static_cast<int>(m_strip->xOf(step));
            return m_strip->grab(QRect(x - 5, m_strip->height() - 28, width, 20)).toImage();
        };
        const QString text = QStringLiteral("breakpoint: total > 400");
        StepMarks marks;
        marks.set(MarkKind::Breakpoint, {{8, text}, {16, text}, {40, text}});
        m_strip->setMarks(marks);
        const QImage bare = atStep(12, 10);
        const QImage said = atStep(18, 120);
        const QImage twice = atStep(42, 120);
        marks.set(MarkKind::Snapshot, {{12, QStringLiteral("snapshot v12")}});
        m_strip->setMarks(marks);
        QVERIFY(atStep(12, 10) != bare); // no words lie on it
        QVERIFY(count(said, tokens().window) < said.width() * said.height());
        QCOMPARE(count(twice, tokens().window), twice.width() * twice.height());
    }
    void anEmptyHistoryIsDrawnToo() {
        m_strip->setSteps({});
        QCOMPARE(m_strip->maximum(), 0);
        QVERIFY(!m_strip->grab().isNull());
    }

private:
    void turn(const QPoint& angle, Qt::KeyboardModifiers keys, int x) {
        QWheelEvent event(QPointF(x, 30), m_strip->mapToGlobal(QPointF(x, 30)), {}, angle, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_strip.get(), &event);
    }
    std::unique_ptr<TimelineStrip> m_strip;
};

LEFTFOLD_TEST(TstTimelineStrip)
#include "tst_timeline_strip.moc"
