// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/place_history.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstPlaceHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void backAndForward() {
        PlaceHistory history;
        QVERIFY(!history.canGoBack());
        history.visit(place("events"));
        history.visit(place("replay"));
        history.visit(place("chains"));
        QCOMPARE(history.back().page, QStringLiteral("replay"));
        QCOMPARE(history.back().page, QStringLiteral("events"));
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward().page, QStringLiteral("replay"));
        history.visit(place("outbox"));
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back().page, QStringLiteral("replay"));
    }
    void walkingThroughEventsIsOnePlace() {
        PlaceHistory history;
        for (int position = 0; position < 5; ++position) {
            Place here = place("events");
            here.event = EventRef{{}, Position{position}, {}, {}};
            history.visit(here);
        }
        QVERIFY(!history.canGoBack());
        history.visit(place("replay"));
        QCOMPARE(history.back().event->position->value, 4);
    }
    void doesNotGrowForEver() {
        PlaceHistory history;
        for (int number = 0; number < 1000; ++number)
            history.visit(place(std::to_string(number).c_str()));
        int steps = 0;
        while (history.canGoBack()) {
            history.back();
            ++steps;
        }
        QCOMPARE(steps, 199);
        history.clear();
        QVERIFY(!history.canGoBack());
        QVERIFY(!history.canGoForward());
    }

private:
    static Place place(const char* page) { return {QLatin1String(page), {}, {}, {}}; }
};

LEFTFOLD_TEST(TstPlaceHistory)
#include "tst_place_history.moc"
