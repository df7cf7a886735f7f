// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/learn_vocabulary.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstLearnVocabulary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatEventsHave() {
        MemoryStore store;
        const auto put = [&store](const char* type, const char* data) {
            Event event{.storedType = type, .aggregate = {"Order", "o-1"}};
            event.payload.bytes = data;
            store.put(std::move(event));
        };
        put("order.created.v1", R"({"status":"on hold","items":[{"price":12.50}],"odd name":1})");
        put("order.paid.v2", R"({"status":"paid","none":null})");
        put("order.paid.v2", "broken");
        NoProgress progress;
        const auto words = learnVocabulary(store, progress);
        QVERIFY(words);
        QVERIFY((words->types == std::vector<std::string>{"order.created", "order.paid"}));
        QVERIFY((words->aggregateTypes == std::vector<std::string>{"Order"}));
        std::string paths;
        for (const auto& path : words->paths) {
            paths += path.path + ':';
            for (const auto& value : path.values)
                paths += ' ' + value;
            paths += '\n';
        }
        QCOMPARE(paths, std::string("data.status: \"on hold\" paid\ndata.\"odd name\": 1\ndata.items[*].price: 12.50\ndata.none:\n"));
    }
};

LEFTFOLD_TEST(TstLearnVocabulary)
#include "tst_learn_vocabulary.moc"
