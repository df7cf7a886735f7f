// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/place_text.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstPlaceText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPlaceComesBackWhole() {
        Place place;
        place.page = QStringLiteral("replay");
        place.filter = QStringLiteral("type:order.* \"ä\"");
        place.aggregate = AggregateId{"Order", "o-17"};
        place.event = EventRef{EventId{"e-1"}, Position{9007199254740993}, {"Order", "o-17"}, Version{3}};
        QCOMPARE(placeFrom(toText(place)), std::optional(place));
        place.event->position.reset();
        place.event->version.reset();
        QCOMPARE(placeFrom(toText(place)), std::optional(place));
        QCOMPARE(placeFrom(toText(Place())), std::optional(Place()));
    }
    void whatIsNoneIsNone() {
        for (const auto* text : {"", "[]", "{", "7"})
            QVERIFY2(!placeFrom(text), text);
        QVERIFY(placeFrom("{\"event\": 5, \"aggregate\": {}}").has_value());
    }
};

LEFTFOLD_TEST(TstPlaceText)
#include "tst_place_text.moc"
