# SPDX-License-Identifier: Apache-2.0
# Writes OUT, a C++ file with the text of FILES. Run: cmake -DROOT=… -DFILES=a;b -DOUT=… -P embed.cmake
set(text "// Generated from the files in resources/.\n#include \"resources/documents.h\"\n\nnamespace leftfold {\n\n")
string(APPEND text "std::span<const Document> builtInDocuments()\n{\n    static constexpr Document documents[] = {\n")
foreach(file IN LISTS FILES)
    file(READ ${ROOT}/${file} body)
    string(APPEND text "        {\"${file}\", R\"~leftfold~(${body})~leftfold~\"},\n")
endforeach()
string(APPEND text "        {\"\", \"\"}};\n    return std::span(documents).first(std::size(documents) - 1);\n}\n\n} // namespace leftfold\n")
file(WRITE ${OUT} "${text}")
