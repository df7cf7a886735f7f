// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/timeline_window.h"

using namespace leftfold::ui;

class TstTimelineWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_window.setCount(1000); }
    void beginsWithAllOfIt() {
        QVERIFY(m_window.isFitted());
        QCOMPARE(m_window.shown().span, 1000.0);
        m_window.setCount(0);
        QVERIFY(m_window.shown().span > 0);
        m_window.zoom(4, 0);
        QVERIFY(m_window.isFitted());
    }
    void zoomingKeepsThePlace() {
        m_window.zoom(2, 250);
        QCOMPARE(m_window.shown().span, 500.0);
        QCOMPARE((250 - m_window.shown().first) / m_window.shown().span, 0.25);
        m_window.zoom(0.5, 250);
        QVERIFY(m_window.isFitted());
    }
    void hasANearestLook() {
        m_window.zoom(1e9, 500);
        QCOMPARE(m_window.shown().span, TimelineWindow::nearest);
        m_window.setCount(5);
        m_window.zoom(10, 2);
        QVERIFY(m_window.isFitted());
    }
    void panningStaysWithin() {
        m_window.zoom(10, 0);
        m_window.pan(-50);
        QCOMPARE(m_window.shown().first, 0.0);
        m_window.pan(5000);
        QCOMPARE(m_window.shown().end(), 1000.0);
    }
    void revealsSteps() {
        m_window.zoom(10, 0); // 0 to 100
        m_window.reveal(50);
        QCOMPARE(m_window.shown().first, 0.0);
        m_window.reveal(104); // near: only as far as it needs
        QVERIFY(m_window.shown().first > 0 && m_window.shown().first < 20);
        m_window.reveal(700);
        QCOMPARE(m_window.shown().first, 650.0);
        m_window.reveal(1000);
        QCOMPARE(m_window.shown().end(), 1000.0);
    }

private:
    TimelineWindow m_window;
};

LEFTFOLD_TEST(TstTimelineWindow)
#include "tst_timeline_window.moc"
