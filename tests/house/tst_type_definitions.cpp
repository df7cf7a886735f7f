// SPDX-License-Identifier: Apache-2.0
#include "tests/house/type_definitions.h"
#include "tests/runner.h"

using leftfold::house::typeClashes;
using leftfold::house::typeDefinitions;

namespace {

/// "line name" of every type found, e.g. "1 a::B, 7 a::C".
std::string found(std::string_view source) {
    std::string out;
    for (const auto& type : typeDefinitions(source, "a.h"))
        out += (out.empty() ? "" : ", ") + std::to_string(type.line) + ' ' + type.name;
    return out;
}

} // namespace

class TstTypeDefinitions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* source, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(expected);
        };
        row("kinds", "struct A { };\nclass B { };\nunion C { };\nenum D { x };\nenum class E { x };\nenum class F : int { x };",
            "1 A, 2 B, 3 C, 4 D, 5 E, 6 F");
        row("namespaces", "namespace a {\nstruct B { };\nnamespace c::d {\nstruct E { };\n}\nstruct F { };\n}\nstruct G { };",
            "2 a::B, 4 a::c::d::E, 6 a::F, 8 G");
        row("inline namespace", "inline namespace a { struct B { }; }", "1 a::B");
        row("extern C adds no name", "extern \"C\" { struct A { }; }", "1 A");
        row("an anonymous namespace hides", "namespace a { namespace { struct B { }; namespace c { struct D { }; } } struct E { }; }",
            "1 a::E");
        row("a class hides what it holds", "struct A {\n  struct B { };\n  enum C { x };\n};\nstruct D { };", "1 A, 5 D");
        row("a function hides", "void f() {\n  struct A { };\n}\nstruct B { };", "4 B");
        row("defined outside of its class", "namespace a {\nstruct B::C { };\n}", "2 a::B::C");
        row("bases", "class A final : public B<int>, C { };\nstruct D : b::E { };\nstruct F :\n    G { };", "1 A, 2 D, 3 F");
        row("attributes", "struct [[nodiscard]] A { };", "1 A");
        row("templates", "template <class T, class U>\nstruct A { };\ntemplate <class T = int> class B : T { };", "2 A, 3 B");
        row("a specialisation", "template <> struct hash<A> { };\ntemplate <class T> struct B<T*> : C<T> { };", "");
        row("declarations", "struct A;\nenum class B : int;\nnamespace c = d;\nusing namespace d;\nstruct A f(struct A a);", "");
        row("functions and data", "struct A f() { }\nstruct A a = {1};\nA b{2};\nconst struct A* g(struct A* a) { return {}; }", "");
        row("default arguments", "void f(A a = {}, B b = {});\nstruct C { };", "2 C");
        row("a macro before", "Q_DECLARE_METATYPE(A)\nstruct B { };\nX(A)\nnamespace c { struct D { }; }", "2 B, 4 c::D");
        row("text and comments", "// struct A {\n/* struct B { */\nauto c = \"struct D {\";\nstruct E { };", "4 E");
    }

    void finds() {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        QCOMPARE(found(source.toStdString()), expected.toStdString());
    }

    void namesBothPlaces() {
        auto types = typeDefinitions("namespace a {\nstruct B { };\nstruct C { };\n}", "one.h");
        const auto others = typeDefinitions("\n\nnamespace a {\nclass B { };\n}\nstruct C { };", "two.cpp");
        types.insert(types.begin(), others.begin(), others.end());
        const auto clashes = typeClashes(types);
        QCOMPARE(clashes.size(), std::size_t{1});
        QCOMPARE(clashes.front().first.name, std::string("a::B"));
        QCOMPARE(clashes.front().first.file, std::string("one.h"));
        QCOMPARE(clashes.front().first.line, 2);
        QCOMPARE(clashes.front().second.file, std::string("two.cpp"));
        QCOMPARE(clashes.front().second.line, 4);
    }

    /// The branches of an #if may define a type twice: the compiler sees one of them.
    void oneFileMayDefineTwice() {
        QVERIFY(typeClashes(typeDefinitions("#ifdef X\nstruct A { };\n#else\nstruct A { };\n#endif", "a.h")).empty());
    }
};

LEFTFOLD_TEST(TstTypeDefinitions)
#include "tst_type_definitions.moc"
