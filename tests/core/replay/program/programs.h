// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <string>

namespace leftfold::test {

/// Small programs for the shell, in a folder of their own.
class Programs {
public:
    static bool canRun() { return !QStandardPaths::findExecutable(QStringLiteral("sh")).isEmpty(); }

    /// The command that runs the text.
    std::string write(const std::string& text) {
        QFile file(m_folder.filePath(QString::number(++m_count) + QStringLiteral(".sh")));
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::fromStdString(text + '\n'));
        return "sh " + file.fileName().toStdString();
    }
    std::string folder() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
    int m_count = 0;
};

inline std::string answer(const std::string& state) {
    return "echo '{\"state\":" + state + "}'";
}

inline std::string refusal(const std::string& text) {
    return "echo '{\"error\":\"" + text + "\"}'";
}

/// A loop that does the one on lines that hold the part, and the other on all other lines.
inline std::string onLinesWith(const std::string& part, const std::string& one, const std::string& other) {
    return "while read -r line; do case \"$line\" in *'" + part + "'*) " + one + " ;; *) " + other + " ;; esac; done";
}

} // namespace leftfold::test
