// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#ifdef LEFTFOLD_TEST_GUI
#include <QApplication>
#else
#include <QCoreApplication>
#endif
#include <cstdio>
#include <map>

namespace leftfold::test {

namespace {

std::map<std::string, std::function<std::unique_ptr<QObject>()>>& registry() {
    static std::map<std::string, std::function<std::unique_ptr<QObject>()>> tests;
    return tests;
}

std::string stem(std::string file) {
    file = file.substr(file.find_last_of("/\\") + 1);
    return file.substr(4, file.rfind('.') - 4); // without tst_ and .cpp
}

} // namespace

Registration::Registration(const char* file, std::function<std::unique_ptr<QObject>()> make) {
    registry()[stem(file)] = std::move(make);
}

} // namespace leftfold::test

int main(int argc, char** argv) {
    const auto& tests = leftfold::test::registry();
    if (argc < 2 || !tests.contains(argv[1])) {
        std::fprintf(stderr, "usage: %s TEST [QtTest options]; the tests are:\n", argv[0]);
        for (const auto& [name, make] : tests)
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    const auto test = tests.at(argv[1]);
    std::vector<char*> rest{argv[0]};
    rest.insert(rest.end(), argv + 2, argv + argc);
    int count = static_cast<int>(rest.size());
#ifdef LEFTFOLD_TEST_GUI
    QApplication application(count, rest.data());
#else
    QCoreApplication application(count, rest.data());
#endif
    return QTest::qExec(test().get(), count, rest.data());
}
