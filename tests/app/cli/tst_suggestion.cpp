// SPDX-License-Identifier: Apache-2.0
#include "app/cli/suggestion.h"
#include "tests/runner.h"

class TstSuggestion : public QObject {
    Q_OBJECT

    static std::string suggested(std::string_view word) {
        const std::vector<std::string> verbs{"demo", "info", "layouts", "events", "aggregates", "replay", "--format", "--limit"};
        return leftfold::cli::closestMatch(word, verbs);
    }

private Q_SLOTS:
    void slipsAreUnderstood() {
        QCOMPARE(suggested("evnts"), std::string("events"));
        QCOMPARE(suggested("reaply"), std::string("replay"));
        QCOMPARE(suggested("aggregate"), std::string("aggregates"));
        QCOMPARE(suggested("agg"), std::string("aggregates"));
        QCOMPARE(suggested("--fromat"), std::string("--format"));
    }

    void otherWordsAreNot() {
        QCOMPARE(suggested("frobnicate"), std::string());
        QCOMPARE(suggested("x"), std::string());
        QCOMPARE(suggested(""), std::string());
    }
};

LEFTFOLD_TEST(TstSuggestion)
#include "tst_suggestion.moc"
