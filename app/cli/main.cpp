// SPDX-License-Identifier: Apache-2.0
#include "app/cli/interrupt.h"
#include "app/cli/program.h"
#include "core/replay/program/program_reducer.h"
#include "core/replay/reducer_makers.h"
#include "core/replay/script/script_language.h"
#include "core/replay/script/script_reducer.h"
#include "core/storage/sql/postgres_parameters.h"
#include <QCoreApplication>
#include <clocale>
#include <unistd.h>

int main(int argc, char** argv) {
    using namespace leftfold::cli;
    watchSignals();
    std::vector<std::string> arguments(argv + 1, argv + argc);
    int own = 1; // Qt would take options of its own out of ours
    const QCoreApplication application(own, argv); // database drivers are plugins, which only an application finds
    std::setlocale(LC_MESSAGES, "C"); // libpq's words are looked for in its errors
    leftfold::provideScripts(&leftfold::javaScript());
    leftfold::provideReducers({leftfold::ScriptReducer::parse, leftfold::ProgramReducer::make});
    if (!isatty(STDIN_FILENO))
        leftfold::sql::neverPromptForKeys();
    Output out(STDOUT_FILENO, detectTerminal(STDOUT_FILENO));
    Streams streams{out, detectTerminal(STDERR_FILENO)};
    return static_cast<int>(runProgram(std::move(arguments), streams));
}
