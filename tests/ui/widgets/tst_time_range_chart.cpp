// SPDX-License-Identifier: Apache-2.0
#include "core/model/instant.h"
#include "tests/runner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_range_chart.h"
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

class TstTimeRangeChart : public QObject {
    Q_OBJECT

    std::unique_ptr<TimeRangeChart> m_chart;
    std::vector<std::string> m_chosen;

    static TimeHistogram tenHours() { return {*parseInstant("2026-03-01"), std::chrono::hours(1), {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}}; }
    QPoint in(int bucket) const { return {bucket * 30 + 15, 40}; }

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void init() {
        m_chosen.clear();
        m_chart = std::make_unique<TimeRangeChart>();
        connect(m_chart.get(), &TimeRangeChart::rangeChosen, this, [this](const TimeRange& range) {
            m_chosen.push_back(
                range.from ? formatInstant(*range.from).substr(11, 5) + '-' + formatInstant(*range.to).substr(11, 5) : "all");
        });
        m_chart->resize(300, 80);
        m_chart->show(tenHours(), {});
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    }

    void draggingChoosesWholeBuckets() {
        QTest::mousePress(m_chart->viewport(), Qt::LeftButton, {}, in(6));
        QTest::mouseMove(m_chart->viewport(), in(4));
        QMouseEvent move(QEvent::MouseMove, in(3), m_chart->viewport()->mapToGlobal(in(3)), Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_chart->viewport(), &move);
        QTest::mouseRelease(m_chart->viewport(), Qt::LeftButton, {}, in(3));
        QCOMPARE(m_chosen, std::vector<std::string>{"03:00-07:00"});
    }

    void aDoubleClickTakesTheRangeAway() {
        QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, {}, in(2));
        QCOMPARE(m_chosen.back(), std::string("all"));
    }

    void keysChoose() {
        m_chart->setFocus();
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::keyClick(m_chart.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_chart.get(), Qt::Key_Return);
        QTest::keyClick(m_chart.get(), Qt::Key_Backspace);
        QCOMPARE(m_chosen, (std::vector<std::string>{"01:00-03:00", "all"}));
    }

    void tellsWhatThePointerIsOn() {
        QSignalSpy pointed(m_chart.get(), &TimeRangeChart::bucketPointed);
        QMouseEvent move(QEvent::MouseMove, in(9), m_chart->viewport()->mapToGlobal(in(9)), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(m_chart->viewport(), &move);
        QCOMPARE(pointed.last().at(0).toInt(), 9);
    }

    void theRangeIsSeen() {
        const auto all = m_chart->grab().toImage();
        m_chart->show(tenHours(), {*parseInstant("2026-03-01T02:00:00Z"), *parseInstant("2026-03-01T05:00:00Z")});
        QVERIFY(m_chart->grab().toImage() != all);
    }

    void nothingIsNoTrouble() {
        m_chart->show({}, {});
        QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, in(2));
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::keyClick(m_chart.get(), Qt::Key_Return);
        QVERIFY(m_chosen.empty());
        QVERIFY(!m_chart->grab().toImage().isNull());
    }
};

LEFTFOLD_TEST(TstTimeRangeChart)
#include "tst_time_range_chart.moc"
