// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtTest>
#include <functional>
#include <memory>
#include <string>

/// Runs the test classes of one room. A class is named after its file: TstJsonText in tst_json_text.cpp is "json_text".
namespace leftfold::test {

struct Registration {
    Registration(const char* file, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace leftfold::test

/// Put once at the end of a tst_ file, before its .moc include.
#define LEFTFOLD_TEST(Class)                                                                                                               \
    static const leftfold::test::Registration registration##Class(__FILE__, [] { return std::make_unique<Class>(); });

/// A std::string compares and prints as text.
namespace QTest {
template <>
inline char* toString(const std::string& text) {
    return qstrdup(text.c_str());
}
} // namespace QTest
