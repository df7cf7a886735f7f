// SPDX-License-Identifier: Apache-2.0
#include "core/replay/merge_reducer.h"
#include "core/replay/reducer_makers.h"
#include "tests/runner.h"

using namespace leftfold;

class TstReducerMakers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { provideReducers({}); }

    void withoutOneASentenceSaysSo() {
        QCOMPARE(scriptReducer("", "a.js").error().message, std::string("This program runs no JavaScript. Pass a *.reducer.json."));
        QCOMPARE(programReducer("fold").error().message, std::string("This program starts no other programs. Pass a *.reducer.json."));
    }

    void theProvidedOnesAreAsked() {
        std::string asked;
        provideReducers({[&](std::string_view text, std::string_view file) {
                             asked = std::string(text) + '@' + std::string(file);
                             return ReducerMakers::Made(std::make_shared<MergeReducer>());
                         },
            [&](const std::string& command, const std::string& folder) {
                asked = command + '@' + folder;
                return ReducerMakers::Made(std::make_shared<MergeReducer>());
            }});
        QVERIFY(scriptReducer("text", "a.js").has_value());
        QCOMPARE(asked, std::string("text@a.js"));
        QVERIFY(programReducer("fold it", "/work").has_value());
        QCOMPARE(asked, std::string("fold it@/work"));
    }
};

LEFTFOLD_TEST(TstReducerMakers)
#include "tst_reducer_makers.moc"
