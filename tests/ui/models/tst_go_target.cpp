// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/go_target.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstGoTarget : public QObject {
    Q_OBJECT

    static GoTarget target(const char* typed, TimeDisplay display = TimeDisplay::Utc) {
        return goTargetOf(QString::fromUtf8(typed), display, *parseInstant("2026-03-01T12:00:00Z"));
    }

private Q_SLOTS:
    void numbersArePositions() {
        QVERIFY(target(" 12 345 ") == GoTarget(Position{12'345}));
        QVERIFY(target("1,204,332") == GoTarget(Position{1'204'332}));
        QVERIFY(target("2026") == GoTarget(Position{2026}));
    }
    void timesAreMoments() {
        QVERIFY(target("2026-03-01 09:00") == GoTarget(*parseInstant("2026-03-01T09:00:00Z")));
        QVERIFY(target("2026-03-01T09:00:00+02:00") == GoTarget(*parseInstant("2026-03-01T07:00:00Z")));
        QVERIFY(target("-2h") == GoTarget(*parseInstant("2026-03-01T10:00:00Z")));
    }
    void withoutAZoneTheyAreMeantAsTheyAreShown() {
        const auto zone = qgetenv("TZ");
        qputenv("TZ", "Europe/Berlin");
        tzset();
        QVERIFY(target("2026-03-01 09:00", TimeDisplay::Local) == GoTarget(*parseInstant("2026-03-01T08:00:00Z")));
        QVERIFY(target("2026-03-01T09:00Z", TimeDisplay::Local) == GoTarget(*parseInstant("2026-03-01T09:00:00Z")));
        QVERIFY(target("2026-03-01 09:00", TimeDisplay::Utc) == GoTarget(*parseInstant("2026-03-01T09:00:00Z")));
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
        tzset();
    }
    void theRestIsAnId() {
        QVERIFY(target("9f1c2b7e-0000-4000-8000-000000000001") == GoTarget(EventId{"9f1c2b7e-0000-4000-8000-000000000001"}));
        QVERIFY(target("  ") == GoTarget());
    }
};

LEFTFOLD_TEST(TstGoTarget)
#include "tst_go_target.moc"
