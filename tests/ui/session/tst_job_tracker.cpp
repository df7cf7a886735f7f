// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/job_tracker.h"
#include <QSignalSpy>

using namespace leftfold::ui;

class TstJobTracker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestIsShown() {
        JobTracker tracker;
        QVERIFY(!tracker.current());
        QSignalSpy changed(&tracker, &JobTracker::changed);
        const int first = tracker.start(QStringLiteral("Counting"), {});
        const int second = tracker.start(QStringLiteral("Replaying"), {});
        QCOMPARE(tracker.current()->name, QStringLiteral("Replaying"));
        tracker.advance(second, 40);
        tracker.advance(second, 40);
        QCOMPARE(tracker.current()->percent, 40);
        QCOMPARE(changed.count(), 3);
        tracker.finish(second);
        QCOMPARE(tracker.current()->id, first);
        tracker.finish(first);
        tracker.finish(first);
        QCOMPARE(changed.count(), 5);
        QVERIFY(!tracker.current());
    }
    void cancelMayFinishTheJob() {
        JobTracker tracker;
        int cancelled = 0;
        int id = 0;
        id = tracker.start(QStringLiteral("Counting"), [&] {
            ++cancelled;
            tracker.finish(id);
        });
        tracker.cancelCurrent();
        tracker.cancelCurrent();
        QCOMPARE(cancelled, 1);
        tracker.advance(id, 3);
    }
};

LEFTFOLD_TEST(TstJobTracker)
#include "tst_job_tracker.moc"
