// SPDX-License-Identifier: Apache-2.0
#include "core/model/csv.h"
#include "tests/runner.h"

class TstCsv : public QObject {
    Q_OBJECT

    static std::string record(const std::vector<std::string>& fields) {
        std::string out;
        leftfold::appendCsv(out, fields);
        return out;
    }

private Q_SLOTS:
    void plainFieldsStayPlain() { QCOMPARE(record({"1", "", "o-17"}), std::string("1,,o-17\r\n")); }
    void commasQuotesAndLinesAreQuoted() {
        QCOMPARE(record({"a,b", "say \"x\"", "two\nlines"}), std::string("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n"));
    }
};

LEFTFOLD_TEST(TstCsv)
#include "tst_csv.moc"
