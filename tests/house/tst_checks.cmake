# SPDX-License-Identifier: Apache-2.0
# Tests the checks themselves: each is run on a small tree with known faults, and must name these and no others.
# Run: cmake -DCHECKS=<tests/house> -DWORK=<scratch folder> -DTYPES=<house_types> -P tst_checks.cmake
cmake_minimum_required(VERSION 3.25)
set(spdx "// SPDX-License-Identifier: Apache-2.0\n")

# expect(<check> <complaint>…): runs the check on WORK, a script or the program in TYPES; every complaint is "file:line: part of the sentence".
function(expect check)
    set(command ${CMAKE_COMMAND} -DROOT=${WORK} -P ${CHECKS}/${check}.cmake)
    if(check STREQUAL "house_types")
        set(command ${TYPES} ${WORK})
    endif()
    execute_process(COMMAND ${command}
        RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if((ARGN AND code EQUAL 0) OR (NOT ARGN AND NOT code EQUAL 0))
        message(SEND_ERROR "${check} ended with ${code}:\n${output}")
    endif()
    foreach(complaint IN LISTS ARGN)
        string(FIND "${output}" "${complaint}" at)
        if(at EQUAL -1)
            message(SEND_ERROR "${check} did not say \"${complaint}\" but:\n${output}")
        endif()
    endforeach()
    string(REGEX MATCHALL "[a-z_/A-Z.]+:[0-9]+: " said "${output}")
    list(FILTER said EXCLUDE REGEX "CMake|check_")
    list(LENGTH said count)
    list(LENGTH ARGN expected)
    if(NOT count EQUAL expected)
        message(SEND_ERROR "${check} complained ${count} times, expected ${expected}:\n${output}")
    endif()
endfunction()

# tree(<path> <text>…): these files alone stand in WORK. No semicolons, which end a list's element.
function(tree)
    file(REMOVE_RECURSE ${WORK})
    while(ARGN)
        list(POP_FRONT ARGN path text)
        file(WRITE ${WORK}/${path} "${spdx}${text}")
    endwhile()
endfunction()

tree(core/model/event.h "#include \"core/support/result.h\"\n#include <string>\n#include <nlohmann/json.hpp>\n"
     core/storage/sql/scan.cpp "#include <QSqlQuery>\n#include \"core/storage/event_source.h\"\n"
     ui/views/page.cpp "#include \"ui/session/workspace.h\"\n#include <QWidget>\n#include \"page.moc\"\n")
expect(check_layers)

tree(core/model/event.h "#include \"core/replay/timeline.h\"\n"
     core/model/upward.h "#include \"ui/models/events.h\"\n"
     core/replay/fold.cpp "\n#include <QString>\n  #  include <QtCore/qstring.h>\n"
     core/replay/sql.cpp "#include \"core/storage/sql/open.h\"\n#include <sqlite3.h>\n"
     core/replay/nearby.cpp "#include \"timeline.h\"\n"
     core/storage/page.cpp "#include <QSqlQuery>\n#include <mutex>\n"
     core/storage/sql/table.cpp "#include <QSqlTableModel>\n#include <QWidget>\n"
     core/cellar/wine.h ""
     ui/models/rows.cpp "#include <QWidget>\n#include \"ui/session/workspace.h\"\n#include \"core/storage/sql/open.h\"\n"
     ui/widgets/tree.cpp "#include <QThread>\n#include \"app/studio/main.h\"\n#include <frob/frob.h>\n"
     app/cli/main.cpp "#include <QGuiApplication>\n")
expect(check_layers
    "core/model/event.h:2: core/model may not include core/replay"
    "core/model/upward.h:2: core/model may not include ui/models"
    "core/replay/fold.cpp:3: core/replay may not use QtCore (<QString>)"
    "core/replay/fold.cpp:4: core/replay may not use QtCore"
    "core/replay/sql.cpp:2: core/replay may not include core/storage/sql"
    "core/replay/sql.cpp:3: core/replay may not use sqlite"
    "core/replay/nearby.cpp:2: \"timeline.h\" is in no room"
    "core/storage/page.cpp:2: core/storage may not use QtSql"
    "core/storage/page.cpp:3: core/storage may not use threads"
    "core/storage/sql/table.cpp:2: <QSqlTableModel>: stores are read by keyset pages"
    "core/storage/sql/table.cpp:3: core/storage/sql may not use QtWidgets"
    "core/cellar/wine.h:1: stands in no room"
    "ui/models/rows.cpp:2: ui/models may not use QtWidgets"
    "ui/models/rows.cpp:3: ui/models may not include ui/session"
    "ui/models/rows.cpp:4: ui/models may not include core/storage/sql"
    "ui/widgets/tree.cpp:2: ui/widgets may not use threads"
    "ui/widgets/tree.cpp:3: ui/widgets may not include app/studio"
    "ui/widgets/tree.cpp:4: ui/widgets may not use an unknown library"
    "app/cli/main.cpp:2: app/cli may not use QtGui")

tree(core/model/a.cpp "" tests/core/model/tst_a.cpp "" core/model/b.h "" ui/views/p.cpp ""
     tests/house/without_twin.txt "ui/views/p.cpp: driven by tst_window\n")
expect(check_twins)

tree(core/model/a.cpp "" core/model/b.cpp "" tests/core/model/tst_b.cpp "" ui/views/p.cpp ""
     tests/house/without_twin.txt "core/model/b.cpp: no need\ncore/model/gone.cpp: was there\nui/views/p.cpp\n")
expect(check_twins
    "core/model/a.cpp:1: has no test: write tests/core/model/tst_a.cpp"
    "tests/house/without_twin.txt:1: core/model/b.cpp has its test now"
    "tests/house/without_twin.txt:1: core/model/gone.cpp is gone"
    "ui/views/p.cpp:1: has no test")

tree(core/model/commonly_used.h "namespace leftfold::utility_bills { }\n")
expect(check_names)

tree(core/model/string_utils.h "" core/common/a.h "" core/model/Event.h "" core/model/b.h "namespace leftfold::helpers {\n")
file(WRITE ${WORK}/core/model/bare.cpp "#include <string>\n")
expect(check_names
    "core/model/string_utils.h:1: a name that says nothing: \"utils\""
    "core/common/a.h:1: a name that says nothing"
    "core/model/Event.h:1: file names are lower case"
    "core/model/b.h:1: a namespace that says nothing"
    "core/model/bare.cpp:1: lacks the line")

tree(core/model/field.h "namespace leftfold {\nstruct Field { }\n}\n"
     core/model/shape.h "namespace leftfold {\nstruct Shape { struct Field { } }\n}\n"
     ui/models/field.h "namespace leftfold::ui {\nstruct Field { }\n}\n"
     app/cli/main.cpp "namespace leftfold {\nnamespace {\nstruct Field { }\n}\n}\n")
expect(house_types)

tree(core/model/field.h "namespace leftfold {\nstruct Field { }\n}\n"
     core/model/shape.h "namespace leftfold {\n\nclass Field final : A { }\n}\n"
     ui/models/kind.h "namespace leftfold::ui {\nenum class Kind { a }\n}\n"
     app/cli/kind.cpp "namespace leftfold {\nnamespace ui {\nenum class Kind : int { a }\n}\n}\n")
expect(house_types
    "core/model/shape.h:4: leftfold::Field is defined in core/model/field.h:3 too"
    "ui/models/kind.h:3: leftfold::ui::Kind is defined in app/cli/kind.cpp:4 too")
file(REMOVE_RECURSE ${WORK})
