// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/models/state_words.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstStateWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesPlacesAsConditionsDo() {
        const auto state = parseJson(R"({"total": 1, "items": [{"price": 2}], "ship to": {"city": "Bergen"}})");
        const QStringList words = stateWords(*state);
        QCOMPARE(words.value(0), QStringLiteral("state.total"));
        QVERIFY(words.contains(QStringLiteral("state.items[*].price")));
        QVERIFY(words.contains(QStringLiteral("state.\"ship to\".city")) || words.contains(QStringLiteral("state[\"ship to\"].city")));
        QVERIFY(words.indexOf(QStringLiteral("state.items[*].price")) > words.indexOf(QStringLiteral("state.items")));
    }
    void isBounded() {
        Value state = Value::object();
        for (int n = 0; n < 1000; ++n)
            state.editMember("field" + std::to_string(n)) = Value::integer(n);
        QCOMPARE(stateWords(state, 50).size(), 50);
        QVERIFY(stateWords(Value::integer(1)).isEmpty());
    }
};

LEFTFOLD_TEST(TstStateWords)
#include "tst_state_words.moc"
