// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/json_text.h"
#include <QProcess>
#include <QTemporaryDir>
#include <string>
#include <vector>

/// Runs the real program, as a script would.
namespace leftfold::test {

struct Ran {
    int exit = -1;
    std::string out;
    std::string err;

    /// stdout as one JSON document; null where it is none.
    Value json() const;
    /// stdout line by line, without the ends of lines.
    std::vector<std::string> lines() const;
};

Ran run(const std::vector<std::string>& arguments, const std::string& input = {});
/// Runs a line of the shell in which `leftfold` is the program.
Ran runShell(const std::string& line);

/// A sample store of 2,000 events, written once by `leftfold demo`.
std::string sampleStore();

/// A folder for files of one test.
class Folder {
public:
    std::string path(const std::string& name) const;
    /// Writes a file and tells its path.
    std::string write(const std::string& name, const std::string& bytes) const;

private:
    QTemporaryDir m_folder;
};

} // namespace leftfold::test

/// One sentence on stderr and nothing on stdout: what every error looks like.
#define COMPARE_ERROR(ran, code, sentence)                                                                                                 \
    do {                                                                                                                                   \
        QCOMPARE((ran).err, std::string("leftfold: ") + (sentence) + "\n");                                                                \
        QCOMPARE((ran).exit, code);                                                                                                        \
        QCOMPARE((ran).out, std::string());                                                                                                \
    } while (false)
