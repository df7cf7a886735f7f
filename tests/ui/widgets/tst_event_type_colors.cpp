// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/event_type_colors.h"
#include "ui/widgets/type_colors.h"

using namespace leftfold::ui;

class TstEventTypeColors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tenTypesHaveTenColours() {
        std::set<std::string> types;
        for (int n = 0; n < typeColorCount; ++n)
            types.insert("type-" + std::to_string(n));
        const EventTypeColors colors(types);
        std::set<int> indexes;
        for (const std::string& type : types)
            indexes.insert(colors.index(type));
        QCOMPARE(indexes.size(), std::size_t{typeColorCount});
        QCOMPARE(EventTypeColors(types).index("type-3"), colors.index("type-3"));
    }
    void moreTypesShare() {
        std::set<std::string> types;
        for (int n = 0; n < 35; ++n)
            types.insert("type-" + std::to_string(n));
        const EventTypeColors colors(types);
        for (const std::string& type : types)
            QVERIFY(colors.index(type) >= 0 && colors.index(type) < typeColorCount);
    }
    void unknownTypesHaveOneToo() { QVERIFY(EventTypeColors().color("surprise").isValid()); }
};

LEFTFOLD_TEST(TstEventTypeColors)
#include "tst_event_type_colors.moc"
