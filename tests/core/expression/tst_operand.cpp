// SPDX-License-Identifier: Apache-2.0
#include "core/expression/operand.h"
#include "tests/runner.h"
using namespace leftfold;

class TstOperand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsLeadThereAndBack() {
        for (int at = 0; at <= static_cast<int>(EventField::Outbox); ++at) {
            const auto field = static_cast<EventField>(at);
            QCOMPARE(eventFieldOf(wordOf(field)), std::optional(field));
        }
        QCOMPARE(pathRootOf("metadata"), std::optional(PathRoot::Metadata));
        QVERIFY(!eventFieldOf("data"));
        QVERIFY(!pathRootOf("type"));
        QVERIFY(isNumeric(EventField::Schema) && !isNumeric(EventField::Time));
        QCOMPARE(operandWords().size(), 16u);
    }

    void pathsAreWrittenAsTheyAreRead() {
        const ValuePath path{PathRoot::Data, {std::string("items"), std::size_t{0}, AnyItem(), std::string("odd \"name\"")}};
        QCOMPARE(pathText(path), std::string("data.items[0][*].\"odd \\\"name\\\"\""));
        QCOMPARE(operandText(EventField::Correlation), std::string("correlation"));
        QCOMPARE(operandText(path), pathText(path));
    }
};

LEFTFOLD_TEST(TstOperand)
#include "tst_operand.moc"
