// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/models/change_lines.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstChangeLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesEachKind() {
        const auto lines = changeLines(
            diffValues(parseJson(R"({"total":24.95,"coupon":"X"})").value(), parseJson(R"({"total":49.950,"paid":true})").value()));
        QStringList text;
        for (const ChangeLine& line : lines)
            text << QString::number(static_cast<int>(line.change)) + QLatin1Char(' ') + line.path + QLatin1Char(' ') + line.text;
        text.sort();
        QCOMPARE(text,
            QStringList(
                {QStringLiteral("1 /paid true"), QStringLiteral("2 /coupon \"X\""), QStringLiteral("3 /total 24.95 \u2192 49.950")}));
    }
    void namesTheWholeState() {
        const auto lines = changeLines(diffValues(Value::integer(1), Value::integer(2)));
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0].path, QStringLiteral("/"));
    }
};

LEFTFOLD_TEST(TstChangeLines)
#include "tst_change_lines.moc"
