// SPDX-License-Identifier: Apache-2.0
#include "tests/house/function_lengths.h"
#include "tests/runner.h"

using leftfold::house::blanked;
using leftfold::house::functionLengths;

namespace {

/// "line+lines" of every function found, e.g. "1+3 7+1".
std::string found(std::string_view source) {
    std::string out;
    for (const auto& function : functionLengths(source))
        out += (out.empty() ? "" : " ") + std::to_string(function.line) + '+' + std::to_string(function.lines);
    return out;
}

} // namespace

class TstFunctionLengths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blanksWhatIsNoCode() {
        QCOMPARE(blanked("a // {\nb /* }\n} */ c"), std::string("a     \nb     \n     c"));
        QCOMPARE(blanked("\"{\\\"}\" '{' 1'000{"), std::string("\"    \" ' ' 1'000{"));
        QCOMPARE(blanked("#define A {\\\n{\nb"), std::string("            \n \nb"));
        QCOMPARE(blanked("R\"x({\")x\"}"), std::string("\"        }"));
    }

    void measures_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* source, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(expected);
        };
        row("plain", "int f()\n{\n    return 1;\n}\n", "1+4");
        row("one line", "int f() { return 1; }\n", "1+1");
        row("blank lines and comments do not count", "int f()\n{\n\n    // why\n    return 1;\n}\n", "1+4");
        row("a comment before is not part of it", "/// What.\nint f()\n{\n}\n", "2+3");
        row("blocks inside", "void f()\n{\n    if (a) {\n        b();\n    }\n}\nvoid g() { }", "1+6 7+1");
        row("lambda inside", "void f()\n{\n    g([](int i) {\n        return i;\n    });\n}\n", "1+6");
        row("namespace and class",
            "namespace a {\nclass B final : public C {\npublic:\n    int d() const override { return m_e; }\n    int m_e{1};\n};\n}\n",
            "4+1");
        row("Q_OBJECT",
            "class B : public QObject {\n    Q_OBJECT\n\npublic:\n    B() { }\nprivate Q_SLOTS:\n    void f()\n    {\n    }\n};\n",
            "5+1 7+3");
        row("constructor", "A::A(int b)\n    : C(b)\n    , m_d{b}\n{\n    e();\n}\n", "1+6");
        row("data is no function",
            "const std::map<int, int> m = {{1, 2}, {f(3), 4}};\nstd::function<void()> n{};\nenum E { X };\nvoid f(A a = {}) { }\n", "4+1");
        row("trailing return", "auto f(int a) -> std::vector<int>\n{\n}\ntemplate <class T>\nT g() noexcept\n{\n}\n", "1+3 4+4");
        row("operator", "bool operator==(const A& a, const A& b) { return true; }\nA& A::operator=(A&&) noexcept { }\n", "1+1 2+1");
        row("struct inside a function", "void f()\n{\n    struct A {\n        int b() { return 1; }\n    };\n}\n", "1+6");
        row("long text", "auto f()\n{\n    return R\"(\n{ } )\";\n}\n", "1+5");
    }

    void measures() {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(found(source.toStdString()), expected.toStdString());
    }
};

LEFTFOLD_TEST(TstFunctionLengths)
#include "tst_function_lengths.moc"
