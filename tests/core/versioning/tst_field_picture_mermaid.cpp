// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/field_picture_export.h"
#include "tests/core/versioning/field_pictures.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstFieldPictureMermaid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheLines() {
        const auto text = fieldPictureMermaid(mockUpPicture(), "order.created v1 → v2");
        QVERIFY(text.starts_with("flowchart LR\n"));
        const char* expected[] = {"    o1[\"cust<br/>string · 100 #37;\"]:::field\n", "  o1 -->|\"move\"| n1\n", "  o0 --> n0\n",
            "  o5 -.-> lost6\n", "  added7 -.-> n3\n", "    o5[\"legacy_flag<br/>boolean · 25 #37;\"]:::lost\n"};
        for (const auto* line : expected)
            QVERIFY2(text.find(line) != std::string::npos, line);
    }
    void namesAreData() {
        auto payload = Value::object();
        payload.editMember("\"];end\n%%{x}|-->") = Value::integer(1);
        const auto text = fieldPictureMermaid(pictureOf("[]", {toJson(payload)}), "a\nb");
        QCOMPARE(std::count(text.begin(), text.end(), '\n'), 12);
        QVERIFY(text.find("#34;#93;#59;end #37;#37;#123;x#125;#124;--#62;") != std::string::npos);
    }
};

LEFTFOLD_TEST(TstFieldPictureMermaid)
#include "tst_field_picture_mermaid.moc"
