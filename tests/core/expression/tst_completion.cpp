// SPDX-License-Identifier: Apache-2.0
#include "core/expression/completion.h"
#include "tests/runner.h"
#include <algorithm>

using namespace leftfold;

class TstCompletion : public QObject {
    Q_OBJECT

    static Vocabulary words() {
        return {{"order.created", "order.paid", "payment.failed"}, {"Order", "Payment"},
            {{"data.status", {"paid", "\"on hold\""}}, {"data.items[*].price", {"12.50"}}}};
    }
    /// `7: a b c`: where the completion begins, and the first items.
    static std::string at(const std::string& text, std::size_t most = 3) {
        const auto list = completionsAt(text, text.size(), words());
        std::string items = std::to_string(list.begin) + ":";
        for (std::size_t item = 0; item < std::min(most, list.items.size()); ++item)
            items += ' ' + list.items[item];
        return items;
    }

private Q_SLOTS:
    void fieldsAndPaths() {
        QCOMPARE(at("", 2), std::string("0: type: schema:"));
        QCOMPARE(at("ty"), std::string("0: type:"));
        QCOMPARE(at("type:a da"), std::string("7: data.status data.items[*].price"));
        QCOMPARE(at("(-stat"), std::string("2: data.status"));
        QCOMPARE(at("exi"), std::string("0: exists("));
        QCOMPARE(at("exists(data.st"), std::string("7: data.status"));
    }

    void valuesBehindAColon() {
        QCOMPARE(at("type:ord"), std::string("5: order.* order.created order.paid"));
        QCOMPARE(at("-type:order.paid,pay"), std::string("17: payment.* payment.failed"));
        QCOMPARE(at("aggregate:"), std::string("10: Order Payment"));
        QCOMPARE(at("outbox:d"), std::string("7: dead pending published"));
        QCOMPARE(at("after:-1"), std::string("6: -15m -1h"));
    }

    void valuesBehindAnOperator() {
        QCOMPARE(at("data.status = "), std::string("14: paid \"on hold\""));
        QCOMPARE(at("data.status!=pa"), std::string("13: paid"));
        QCOMPARE(at("a data.items[*].price >= 1"), std::string("25: 12.50"));
    }

    void whatIsWholeIsNotOffered() { QCOMPARE(at("aggregate:Payment"), std::string("10:")); }
};

LEFTFOLD_TEST(TstCompletion)
#include "tst_completion.moc"
