// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include <QFile>
#include <QFileInfo>
#include <sstream>

namespace leftfold::test {

namespace {

QStringList qtList(const std::vector<std::string>& arguments) {
    QStringList list;
    for (const std::string& argument : arguments)
        list << QString::fromStdString(argument);
    return list;
}

Ran runProcess(const QString& program, const QStringList& arguments, const std::string& input) {
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("COLUMNS"));
    environment.insert(QStringLiteral("PATH"),
        QFileInfo(QStringLiteral(LEFTFOLD_PROGRAM)).path() + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input.data(), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput().toStdString(), "the program crashed or did not end"};
    return {process.exitCode(), process.readAllStandardOutput().toStdString(), process.readAllStandardError().toStdString()};
}

} // namespace

Value Ran::json() const {
    auto value = parseJson(out);
    return value ? *std::move(value) : Value();
}

std::vector<std::string> Ran::lines() const {
    std::vector<std::string> all;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);)
        all.push_back(line);
    return all;
}

Ran run(const std::vector<std::string>& arguments, const std::string& input) {
    return runProcess(QStringLiteral(LEFTFOLD_PROGRAM), qtList(arguments), input);
}

Ran runShell(const std::string& line) {
    // timeout takes whatever the line started down with it
    return runProcess(QStringLiteral("timeout"), qtList({"60", "bash", "-c", line}), {});
}

std::string sampleStore() {
    static const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("shop.db")).toStdString();
    if (!QFile::exists(QString::fromStdString(file)))
        run({"demo", file, "--events", "2000", "--seed", "7"});
    return file;
}

std::string Folder::path(const std::string& name) const {
    return m_folder.filePath(QString::fromStdString(name)).toStdString();
}

std::string Folder::write(const std::string& name, const std::string& bytes) const {
    QFile file(QString::fromStdString(path(name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    return path(name);
}

} // namespace leftfold::test
